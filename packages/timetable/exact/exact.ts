import { Climb } from './climb.ts';
import { Encoding } from './encoding.ts';
import { STEPS_A_SECOND } from '../meter.ts';
import type { Listener } from './climb.ts';
import type { Model } from '../model.ts';

/** A timetable: the cell of each meeting, −1 where it is not held, and its breaks. */
export interface Exactly {
  cells: Int32Array;
  breaks: number;
}

/** Steps of the solver that take as long as one step of the heuristic. */
const STEPS_IN_ONE = 3;

/**
 * The exact half of the portfolio: proves how few breaks there can be, or that there is no timetable, and finds
 * the best. Only for models whose meetings must all be held and whose people are settled (not `free`).
 */
export class Exact {
  /** Nobody finds fewer breaks than this. Rises while it works. */
  bound: number;
  /** The best timetable found here or offered. */
  best: Exactly | null = null;
  /** `open` while it is not settled. */
  status: 'open' | 'optimal' | 'infeasible' = 'open';
  private readonly climb: Climb;
  private readonly course: Iterator<void, void>;

  /**
   * @param model tightened (`limits.ts`)
   * @param options.bound breaks proven by counting
   */
  constructor(model: Model, { seed, bound }: { seed: number; bound: number }) {
    this.bound = bound;
    const listener: Listener = {
      isOpen: () => this.status === 'open',
      best: () => this.best,
      raise: (proven) => this.raise(proven),
      refuted: () => this.refuted(),
      found: ({ cells, breaks }) => this.offer(cells, breaks),
    };
    this.climb = new Climb(new Encoding(model, seed), listener);
    this.course = this.climb.run();
  }

  /** A timetable found elsewhere: an upper bound, and something to search near. */
  offer(cells: Int32Array, breaks: number): void {
    if (this.best && this.best.breaks <= breaks) return;
    this.best = { cells: cells.slice(), breaks };
    this.climb.suggest(cells);
    this.settle();
  }

  /** Works about so many steps (`STEPS_A_SECOND` of them are one second), then returns; call again to go on. */
  work(steps: number): void {
    const end = this.climb.spent + steps * STEPS_IN_ONE;
    while (this.status === 'open' && this.climb.spent < end) this.course.next();
  }

  private raise(bound: number): void {
    this.bound = Math.max(this.bound, bound);
    this.settle();
  }

  /** Nothing is left: the best there is, is the best there can be. */
  private refuted(): void {
    if (!this.best) this.status = 'infeasible';
    else this.raise(this.best.breaks);
  }

  private settle(): void {
    if (this.best && this.best.breaks <= this.bound) this.status = 'optimal';
  }
}

/**
 * Whether there is a timetable at all: true, false, or null where so many steps did not tell (or where it is
 * still open who comes).
 */
export function feasible(model: Model, steps = STEPS_A_SECOND): boolean | null {
  if (model.free) return null;
  return new Encoding(model, 1).solver.solve([], steps * STEPS_IN_ONE);
}
