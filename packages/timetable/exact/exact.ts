import { Climb } from './climb.ts';
import { Encoding } from './encoding.ts';
import type { Goal } from './climb.ts';
import type { Sketch } from './encoding.ts';
import type { Model } from '../model.ts';

/** Steps of the solver that take as long as one step of the heuristic. */
const STEPS_IN_ONE = 3;

/**
 * The exact half of the portfolio: proves how much weight can be held at most and how few breaks there can then
 * be, or that there is no timetable, and finds the best. Not for models in which it is open who comes (`free`)
 * or how long a break is (`long`).
 */
export class Exact {
  /** Nobody holds more weight than this. Falls while it works. */
  weightBound: number;
  /** Nobody who holds that much finds fewer breaks than this. Rises while it works. */
  bound: number;
  /** The best timetable found here or offered. */
  best: (Sketch & { weight: number }) | null = null;
  /** `open` while it is not settled. */
  status: 'open' | 'optimal' | 'infeasible' = 'open';
  private readonly model: Model;
  private readonly encoding: Encoding;
  private readonly course: Iterator<void, void>;

  /**
   * @param model tightened (`limits.ts`)
   * @param options.bound breaks proven by counting, if all that can be held is held
   */
  constructor(model: Model, { seed, bound }: { seed: number; bound: number }) {
    this.model = model;
    this.encoding = new Encoding(model, seed);
    const wishes = this.wishes();
    this.weightBound = wishes.all;
    this.bound = wishes.costs.length === 0 ? bound : 0;
    this.course = new Climb(this.encoding, {
      isOpen: () => this.status === 'open',
      found: ({ cells, breaks }) => this.offer(cells, breaks),
      refuted: () => this.refuted(),
      knowsAny: () => this.best !== null,
    }).run([this.losingWishes(wishes), this.breaking()]);
  }

  /** A timetable found elsewhere: a limit from above, and something to search near. */
  offer(cells: Int32Array, breaks: number): void {
    const weight = cells.reduce(
      (sum, cell, meeting) => sum + (cell >= 0 ? this.model.weight[meeting]! : 0),
      0,
    );
    const { best } = this;
    if (best && (best.weight > weight || (best.weight === weight && best.breaks <= breaks))) return;
    this.best = { cells: cells.slice(), breaks, weight };
    this.encoding.suggest(cells);
    this.settle();
  }

  /** Works about so many steps (`STEPS_A_SECOND` of them are one second), then returns; call again to go on. */
  work(steps: number): void {
    const { solver } = this.encoding;
    const end = solver.spent + steps * STEPS_IN_ONE;
    while (this.status === 'open' && solver.spent < end) if (this.course.next().done) return;
  }

  /** Meetings that may be left out, and the weight of all together. */
  private wishes(): { costs: Goal['costs']; all: number } {
    const { encoding, model } = this;
    const costs: Goal['costs'] = [];
    let all = 0;
    model.weight.forEach((weight, meeting) => {
      const held = encoding.heldAtAll(meeting);
      if (held === encoding.terms.no) return;
      all += weight;
      if (!model.must[meeting] && weight > 0) costs.push({ outputs: [held ^ 1], weight });
    });
    return { costs, all };
  }

  private losingWishes({ costs, all }: { costs: Goal['costs']; all: number }): Goal {
    return {
      costs,
      slack: (cost) => this.best && all - this.best.weight - cost,
      raise: (cost) => {
        this.weightBound = all - cost;
        this.settle();
      },
    };
  }

  private breaking(): Goal {
    return {
      costs: this.encoding.breaks.map((outputs) => ({ outputs, weight: 1 })),
      // Only what is better than the best is of interest.
      slack: (cost) => this.best && this.best.breaks - 1 - cost,
      raise: (cost) => {
        this.bound = Math.max(this.bound, cost);
        this.settle();
      },
    };
  }

  private refuted(): void {
    if (!this.best) this.status = 'infeasible';
    else {
      this.bound = this.best.breaks;
      this.settle();
    }
  }

  private settle(): void {
    const { best, bound, weightBound } = this;
    if (best && best.weight >= weightBound && best.breaks <= bound) this.status = 'optimal';
  }
}

/** Whether the problem is small enough to be put in clauses: a few hundred people. */
export function fits({ free, participants, cells, meetings }: Model): boolean {
  return !free && participants * participants * cells < LARGEST && meetings * cells < LARGEST;
}

const LARGEST = 1_500_000;
