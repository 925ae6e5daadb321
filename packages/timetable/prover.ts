import { breakBound } from './bound.ts';
import { Exact, fits } from './exact/exact.ts';
import { LARGE, Search } from './search.ts';
import type { Member, Report } from './course.ts';
import type { Model } from './model.ts';

/** Beyond so many places (meetings times their open cells) an exact core would only fill the memory. */
const PLACES = 60_000;

/** Who works beside the search: an exact core, in a large hall a second search with a seed of its own. */
export function companionFor(model: Model, seed: number, limit: number): Member | null {
  return proverFor(model, seed) ?? (model.meetings > LARGE ? new Search(model, seed + 1, limit) : null);
}

/**
 * The exact member of the portfolio, or null where it has nothing to say: people who may stand in for one
 * another, breaks that cost by their length, halls too large.
 */
export function proverFor(model: Model, seed: number): Prover | null {
  if (model.long || !fits(model)) return null;
  let places = 0;
  for (const open of model.open) places += open;
  return places > PLACES ? null : new Prover(model, seed);
}

/** Proves that there is no better timetable, or none at all; and finds good ones on its way. */
class Prover implements Member {
  private readonly exact: Exact;

  constructor(model: Model, seed: number) {
    this.exact = new Exact(model, { seed, bound: breakBound(model) });
  }

  hear({ found }: Report): void {
    if (found) this.exact.offer(found.cells, found.breaks);
  }

  work(steps: number): void {
    this.exact.work(steps);
  }

  report(): Report {
    const { best, bound, weightBound, status } = this.exact;
    return {
      found: best,
      bound,
      weightBound,
      status,
      idle: status !== 'open',
      phase: 'smoothing',
      missing: 0,
    };
  }
}
