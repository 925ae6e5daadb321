import { STEPS_A_SECOND } from './meter.ts';
import { proverFor } from './prover.ts';
import { Search } from './search.ts';
import type { Member, Report } from './course.ts';
import type { Model } from './model.ts';

/** Steps without a better timetable after which annealing counts as stalled. */
const STALLED = 2 * STEPS_A_SECOND;
/** One slice in so many goes on annealing then. */
const TURNS = 4;

/**
 * The seeking member of the portfolio: the annealing search, and where that has stalled a second exact core
 * with another seed beside it. How long an exact core takes to hit on a timetable varies wildly with its seed
 * (heavy tails: Gomes et al., J. Automated Reasoning 24, 2000), so that a second one is worth more than more annealing.
 */
export class Seeking implements Member {
  readonly search: Search;
  private readonly model: Model;
  private readonly seed: number;
  /** Built when first needed; null where an exact core has no part in this problem. */
  private second: Member | null | undefined;
  private stalled = 0;
  private turn = 0;

  /** @param limit steps it will be given in all */
  constructor(model: Model, seed: number, limit: number) {
    this.search = new Search(model, seed, limit);
    this.model = model;
    this.seed = seed;
  }

  hear(news: Report): void {
    this.noting(() => this.search.hear(news));
  }

  work(steps: number): void {
    this.stalled += steps;
    this.noting(() => {
      const second = this.stalled > STALLED && this.turn++ % TURNS > 0 ? this.other() : null;
      if (!second) return this.search.work(steps);
      second.hear(this.search.report());
      second.work(steps);
      this.search.hear(second.report());
    });
  }

  report(): Report {
    const report = this.search.report();
    return this.second?.report().status === 'infeasible' ? { ...report, status: 'infeasible' } : report;
  }

  /** A better timetable is something to anneal from. */
  private noting(act: () => void): void {
    const before = this.search.best;
    act();
    if (this.search.best !== before) this.stalled = 0;
  }

  private other(): Member | null {
    if (this.second === undefined) this.second = proverFor(this.model, this.seed + 1);
    return this.second;
  }
}
