import { reasons } from './leaving.ts';
import { closeAroundLocks, tighten } from './limits.ts';
import { STEPS_A_SECOND } from './meter.ts';
import { modelOf } from './model.ts';
import { seat } from './seating.ts';
import type { Report } from './course.ts';
import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Search } from './search.ts';
import type { Cause, Progress, Timetable } from './timetable.ts';

/** The problem as it was asked, and what is left of it once counting has closed what no timetable uses. */
export interface Prepared {
  asked: Model;
  model: Model;
  because: Cause[];
}

export function prepare(problem: Problem): Prepared {
  const asked = modelOf(problem);
  const model: Model = { ...asked, open: asked.open.slice() };
  const because = tighten(model, asked);
  if (because.length === 0) closeAroundLocks(model);
  return { asked, model, because };
}

/** How the work ended: the steps each member did, and whether the clock or a stop ended it. */
export interface End {
  spent: number;
  cut: boolean;
  infeasible: boolean;
}

/** An answer without a timetable. */
export function nothing(
  status: 'infeasible' | 'unknown',
  { because = [], bound = 0, spent = 0, cut = false }: Partial<End & { because: Cause[]; bound: number }>,
): Timetable {
  const none = { held: [], left: [], breaks: null, weight: 0, weightBound: 0 };
  return { status, ...none, bound, because, seconds: secondsOf(spent), cut };
}

/** The answer in the problem's own numbers. */
export function answerOf({ asked, model }: Prepared, search: Search, end: End): Timetable {
  if (end.infeasible) return nothing('infeasible', end);
  const grid = search.finish();
  const { bound, weightBound } = search;
  if (!grid) return nothing('unknown', { ...end, bound });
  const { weight } = search.best!;
  return {
    status: search.proven ? 'optimal' : 'within',
    held: seat(model, grid.cell, grid.rowList),
    left: reasons(asked, grid),
    ...grid.figures(),
    bound,
    weight,
    weightBound,
    because: [],
    seconds: secondsOf(end.spent),
    cut: end.cut,
  };
}

export function progressOf(search: Report, proof: Report | null, share: number): Progress {
  const found = [search.found, proof?.found ?? null].filter((one) => one !== null);
  const weight = Math.max(...found.map((one) => one.weight));
  const [best = null] = found
    .filter((one) => one.weight === weight)
    .sort((one, other) => one.breaks - other.breaks);
  return {
    phase: search.phase,
    missing: best ? best.cells.reduce((sum, cell) => sum + (cell < 0 ? 1 : 0), 0) : search.missing,
    breaks: best && best.breaks,
    // What holds for the most weight says nothing of a timetable with less.
    bound: proof && weight >= proof.weightBound ? Math.max(search.bound, proof.bound) : search.bound,
    spent: Math.min(1, share),
  };
}

function secondsOf(steps: number): number {
  return Math.round((steps / STEPS_A_SECOND) * 1000) / 1000;
}
