import { fairnessOf } from '../problem.ts';
import { morePlaces, withoutFacts } from './holding.ts';
import { insertSlots } from './slots.ts';
import type { Problem } from '../problem.ts';
import type { Fact } from './fact.ts';
import type { HalfDay } from './slots.ts';

/** One thing let go, or given more of. Numbers are those of the problem as it was. */
export type Easing =
  /** A fact is one no longer: the meeting is not held, the participant comes, the fixed meeting may move. */
  | { kind: 'lift'; fact: Fact }
  /** So many slots more, at the end of a half-day; everybody is there. */
  | { kind: 'slots'; at: HalfDay; count: number }
  /** So many tables more, in every slot. */
  | { kind: 'tables'; count: number }
  /** The numbers of breaks may differ by so many. */
  | { kind: 'fairness'; to: number };

/**
 * What lifting a fact costs, in the eyes of who runs the day: asking one firm is less than asking
 * everybody, losing a meeting is more than moving it, what was announced comes late, and who can't reach a table last.
 */
const COST: Record<Fact['kind'], number> = {
  table: 1,
  person: 1,
  absent: 2,
  'person-absent': 2,
  session: 2,
  fixed: 2,
  after: 2,
  closed: 2,
  'resource-away': 2,
  maximum: 2,
  fairness: 3,
  minimum: 3,
  resource: 3,
  meeting: 5,
  locked: 8,
  tables: 10,
  accessible: 20,
};
/** One slot more for everybody, one table more, one break more of difference. */
const SLOT = 4;
const TABLE = 2;
const BREAK = 1;

/** The cost of some together. A meeting costs as many times as it weighs. */
export function costOf(problem: Problem, easings: readonly Easing[]): number {
  return easings.reduce((sum, one) => sum + costOfOne(problem, one), 0);
}

function costOfOne(problem: Problem, easing: Easing): number {
  switch (easing.kind) {
    case 'slots':
      return SLOT * easing.count;
    case 'tables':
      return TABLE * easing.count;
    case 'fairness':
      return BREAK * (easing.to - fairnessOf(problem));
    case 'lift': {
      const { fact } = easing;
      const times = fact.kind === 'meeting' ? (problem.meetings[fact.meeting - 1]!.weight ?? 1) : 1;
      return COST[fact.kind] * times;
    }
  }
}

/** The problem made easier. Meetings behind a dropped one move up; so do slots behind new ones. */
export function applied(problem: Problem, easings: readonly Easing[]): Problem {
  let next = withoutFacts(
    problem,
    easings.flatMap((one) => (one.kind === 'lift' ? [one.fact] : [])),
  );
  for (const one of easings) {
    if (one.kind === 'tables')
      next = {
        ...next,
        tables: next.tables + one.count,
        ...(next.places && { places: [...next.places, ...morePlaces(one.count)] }),
      };
    if (one.kind === 'fairness') next = { ...next, fairness: one.to };
    if (one.kind === 'slots') next = insertSlots(next, one.at, one.count);
  }
  return next;
}
