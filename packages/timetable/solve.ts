import { breakBound, weightBound } from './bound.ts';
import { Grid } from './grid.ts';
import { reasons } from './leaving.ts';
import { closeAroundLocks, tighten } from './limits.ts';
import { Meter, SHARE_OF_SECONDS, STEPS_A_SECOND } from './meter.ts';
import { cellsOf, modelOf } from './model.ts';
import { Placing } from './placing.ts';
import { seeded } from './random.ts';
import { seat } from './seating.ts';
import { Smoothing } from './smoothing.ts';
import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import type { Progress, Timetable } from './timetable.ts';

export interface Options {
  /** Any whole number; the same seed gives the same timetable. Default 1. */
  seed?: number;
  /**
   * At most so many seconds. The search ends by counted work, a twelfth of this at reference speed, so that
   * the answer does not depend on the machine; only one more than twelve times slower is cut short. Default 10.
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
  const end = now ? now() + seconds * 1000 : Infinity;
  const meter = new Meter(
    seconds * SHARE_OF_SECONDS * STEPS_A_SECOND,
    () => stopped?.() === true || (now !== undefined && now() >= end),
  );
  const asked = modelOf(problem);
  const model: Model = { ...asked, open: asked.open.slice() };
  const because = tighten(model, asked);
  if (because.length > 0) return { ...nothing('infeasible', meter), because };
  closeAroundLocks(model);
  return yield* new Search(asked, model, meter, seeded(seed)).run();
}

function nothing(status: Timetable['status'], meter: Meter): Timetable {
  const seconds = Math.round((meter.spent / STEPS_A_SECOND) * 1000) / 1000;
  return {
    status,
    held: [],
    left: [],
    breaks: null,
    bound: 0,
    weight: 0,
    weightBound: 0,
    because: [],
    seconds,
    cut: meter.cut,
  };
}

/**
 * Annealing rounds as shares of the budget: a quick one, because easy problems are proven optimal in it, then
 * slow ones, because one slow cooling finds better timetables than many quick ones.
 */
const ROUNDS = [0.02, 0.18, 1];
/** Temperatures at the start and the end of a round, in breaks. */
const HOT = 0.3;
const COLD = 0.15;

class Search {
  private readonly asked: Model;
  private readonly grid: Grid;
  private readonly meter: Meter;
  private readonly random: Random;
  private readonly placing: Placing;
  private readonly smoothing: Smoothing;
  private readonly weightBound: number;
  private readonly allWeight: number;
  private readonly boundOfAll: number;
  /** The best fair grid so far, and what it is worth. */
  private best: { cells: Int32Array; weight: number; breaks: number } | null = null;

  constructor(asked: Model, model: Model, meter: Meter, random: Random) {
    this.asked = asked;
    this.meter = meter;
    this.random = random;
    this.grid = new Grid(model);
    this.placing = new Placing(this.grid, meter, random);
    this.smoothing = new Smoothing(this.grid, meter, random);
    this.weightBound = weightBound(model);
    this.allWeight = model.weight.reduce((sum, weight) => sum + weight, 0);
    this.boundOfAll = breakBound(model);
  }

  *run(): Generator<Progress, Timetable> {
    yield* this.fill();
    if (!this.complete) return nothing('unknown', this.meter);
    this.keep();
    for (const share of ROUNDS) if (this.smoothing.canMove) yield* this.anneal(share);
    if (!this.best) this.makeFair();
    this.enterLast();
    return this.answer();
  }

  /** Places what must be held, and as much weight of wishes as a share of the budget finds. */
  private *fill(): Generator<Progress, void> {
    const { grid, meter, placing } = this;
    placing.first();
    let fullest = { cells: grid.snapshot(), weight: this.complete ? grid.weight : -1 };
    const share = this.asked.must.every(Boolean) ? 1 : 0.3;
    while (
      grid.pool.size > 0 &&
      !meter.cut &&
      meter.spent < meter.limit * share &&
      fullest.weight < this.weightBound
    ) {
      placing.turnFor(placing.pick());
      if (this.complete && grid.weight > fullest.weight)
        fullest = { cells: grid.snapshot(), weight: grid.weight };
      if (meter.pauseDue()) yield this.news('placing');
    }
    if (this.complete ? fullest.weight > grid.weight : grid.pool.size > 0) grid.restore(fullest.cells);
  }

  private *anneal(share: number): Generator<Progress, void> {
    const { grid, meter, smoothing, best } = this;
    if (best) grid.restore(best.cells);
    const start = meter.spent;
    const work = Math.min(meter.limit * share, meter.limit - start);
    for (let turn = 0; meter.spent - start < work && !meter.over && !this.proven; turn++) {
      if (turn % 100 === 0) smoothing.temperature = HOT * (COLD / HOT) ** ((meter.spent - start) / work);
      if (turn % 1000 === 0) for (const meeting of grid.pool.list()) this.placing.enter(meeting);
      smoothing.step();
      this.keep();
      if (meter.pauseDue()) yield this.news('smoothing');
    }
  }

  /** Remembers the grid if it is fair and better: more weight, then fewer breaks. */
  private keep(): void {
    const { grid, best } = this;
    const { weight } = grid;
    if (best && (weight < best.weight || (weight === best.weight && grid.total >= best.breaks))) return;
    if (grid.unfairness() > 0) return;
    this.best = { cells: grid.snapshot(), weight, breaks: grid.total };
  }

  /** All that must be held is held. */
  private get complete(): boolean {
    return this.grid.pool.list().every((meeting) => !this.grid.model.must[meeting]);
  }

  private get proven(): boolean {
    return this.best !== null && this.best.weight >= this.weightBound && this.best.breaks <= this.bound;
  }

  /** Where annealing found nothing fair: leaves out the lightest wishes of those worst off until it is. */
  private makeFair(): void {
    const { grid } = this;
    while (grid.unfairness() > 0) {
      const worst = Math.max(...grid.breaks);
      const wishes = grid.broken
        .list()
        .filter((participant) => grid.breaks[participant] === worst)
        .flatMap((participant) => [...grid.model.of[participant]!])
        .filter((meeting) => grid.cell[meeting]! >= 0 && !grid.model.must[meeting]);
      if (wishes.length === 0) return;
      grid.remove(
        wishes.reduce((light, wish) => (grid.model.weight[wish]! < grid.model.weight[light]! ? wish : light)),
      );
    }
    this.keep();
  }

  /** Whatever still fits in the best grid, and leaves it fair, goes in. */
  private enterLast(): void {
    const { grid, best } = this;
    if (!best) return;
    grid.restore(best.cells);
    const heavyFirst = grid.pool
      .list()
      .sort((one, other) => grid.model.weight[other]! - grid.model.weight[one]! || one - other);
    for (const meeting of heavyFirst)
      for (const cell of cellsOf(grid.model, meeting)) {
        if (grid.cell[meeting]! >= 0 || !grid.fits(meeting, cell)) continue;
        grid.place(meeting, cell);
        if (grid.unfairness() > 0) grid.remove(meeting);
      }
    this.keep();
  }

  /** With a wish left out nothing is known but zero: it might have been the one that asks for a break. */
  private get bound(): number {
    const weight = this.best?.weight ?? this.weightBound;
    return weight === this.allWeight ? this.boundOfAll : 0;
  }

  private answer(): Timetable {
    const { grid, best, meter } = this;
    if (!best) return { ...nothing('unknown', meter), bound: this.bound };
    grid.restore(best.cells);
    return {
      ...nothing(this.proven ? 'optimal' : 'within', meter),
      held: seat(grid.model, grid.cell),
      left: reasons(this.asked, grid),
      breaks: best.breaks,
      bound: this.bound,
      weight: best.weight,
      weightBound: this.weightBound,
    };
  }

  private news(phase: Progress['phase']): Progress {
    const { best, grid, meter } = this;
    return {
      phase,
      missing: best
        ? grid.model.meetings - best.cells.reduce((sum, cell) => sum + (cell >= 0 ? 1 : 0), 0)
        : grid.pool.size,
      breaks: best?.breaks ?? null,
      bound: this.bound,
      spent: Math.min(1, meter.spent / meter.limit),
    };
  }
}
