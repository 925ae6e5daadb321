import { reasons } from './leaving.ts';
import { closeAroundLocks, tighten } from './limits.ts';
import { PAUSE, SHARE_OF_SECONDS, STEPS_A_SECOND } from './meter.ts';
import { modelOf } from './model.ts';
import { seat } from './seating.ts';
import { Search } from './search.ts';
import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Cause, Progress, Timetable } from './timetable.ts';

export interface Options {
  /** Any whole number; the same seed gives the same timetable. Default 1. */
  seed?: number;
  /**
   * At most so many seconds. The search ends by counted work, less than half of this at reference speed, so
   * that the answer does not depend on the machine; only one more than twice slower is cut short. Default 10.
   */
  seconds?: number;
  /** The clock, in milliseconds. Without it only the work counts. */
  now?: () => number;
  /** Asked now and then; true ends the search with the best timetable so far. */
  stopped?: () => boolean;
}

export const SECONDS = 10;

/** Solves a problem that `readJson`, `readDzn` or `readProblem` accepted. Tells its progress on the way. */
export function solve(
  problem: Problem,
  options: Options & { onProgress?: (progress: Progress) => void } = {},
): Timetable {
  const steps = solving(problem, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same, a slice of work at a time: whoever drives it can breathe in between, and hear a stop. */
export function* solving(problem: Problem, options: Options = {}): Generator<Progress, Timetable> {
  const { seed = 1, seconds = SECONDS, now, stopped } = options;
  const limit = seconds * SHARE_OF_SECONDS * STEPS_A_SECOND;
  const end = now ? now() + seconds * 1000 : Infinity;
  const prepared = prepare(problem);
  if (prepared.because.length > 0) return nothing('infeasible', prepared.because);
  const search = new Search(prepared.model, seed);
  let cut = false;
  while (search.meter.spent < limit && !search.settled && !cut) {
    search.work(PAUSE);
    if (!search.settled) yield news(search, limit);
    cut = stopped?.() === true || (now !== undefined && now() >= end);
  }
  return answer(prepared, search, cut);
}

/** The problem as it was asked, and what is left of it once counting has closed what no timetable uses. */
interface Prepared {
  asked: Model;
  model: Model;
  because: Cause[];
}

function prepare(problem: Problem): Prepared {
  const asked = modelOf(problem);
  const model: Model = { ...asked, open: asked.open.slice() };
  const because = tighten(model, asked);
  if (because.length === 0) closeAroundLocks(model);
  return { asked, model, because };
}

function nothing(status: Timetable['status'], because: Cause[] = []): Timetable {
  return {
    status,
    held: [],
    left: [],
    breaks: null,
    bound: 0,
    weight: 0,
    weightBound: 0,
    because,
    seconds: 0,
    cut: false,
  };
}

function answer({ asked, model }: Prepared, search: Search, cut: boolean): Timetable {
  const seconds = Math.round((search.meter.spent / STEPS_A_SECOND) * 1000) / 1000;
  const grid = search.finish();
  if (!grid) return { ...nothing('unknown'), bound: search.bound, seconds, cut };
  const { breaks, weight } = search.best!;
  return {
    status: search.proven ? 'optimal' : 'within',
    held: seat(model, grid.cell),
    left: reasons(asked, grid),
    breaks,
    bound: search.bound,
    weight,
    weightBound: search.weightBound,
    because: [],
    seconds,
    cut,
  };
}

function news({ phase, missing, best, bound, meter }: Search, limit: number): Progress {
  return {
    phase,
    missing,
    breaks: best?.breaks ?? null,
    bound,
    spent: Math.min(1, meter.spent / limit),
  };
}
