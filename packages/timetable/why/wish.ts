import { check } from '../checker.ts';
import { solve } from '../solve.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

/** What it would cost to honour a wish that is left out. */
export type WishCost =
  /** It can't be: proven, whatever other wishes are given up. */
  | { kind: 'never' }
  /** No timetable with it was found in the work given. */
  | { kind: 'unknown' }
  /** With it there is this timetable, which the checker lets pass. */
  | {
      kind: 'possible';
      held: Held[];
      /** Meetings held before too, that change slot; those no longer held; breaks more than before (or fewer). */
      moved: number[];
      displaced: number[];
      breaks: number;
    };

/** What each of the attempts may take, in seconds as `solve` understands them. */
const ATTEMPT = 0.1;

/**
 * Honours a wish that a timetable left out, in each slot it could have, and answers the cheapest way: the
 * least weight of other wishes displaced, then the fewest moved, then the fewest breaks. First only who is in its
 * way may move or go; where that helps nowhere, everybody but what is locked.
 */
export function whyNot(problem: Problem, held: readonly Held[], meeting: number): WishCost {
  const slots = problem.slots.map((_, index) => index + 1);
  if (problem.meetings[meeting - 1]!.never) return { kind: 'never' };
  for (const forced of [standing, alone]) {
    const tries = slots.map((slot) => attempt(problem, held, forced(problem, held, meeting, slot), meeting));
    const ways = tries.filter((way) => way.kind === 'possible');
    if (ways.length > 0) return ways.reduce((best, way) => (worse(problem, way, best) < 0 ? way : best));
    if (forced === alone && tries.every(({ kind }) => kind === 'never')) return { kind: 'never' };
  }
  return { kind: 'unknown' };
}

type Possible = WishCost & { kind: 'possible' };

/** The wish locked in a slot, and nothing else more than it was. */
function alone(problem: Problem, _: readonly Held[], meeting: number, slot: number): Problem {
  return locking(problem, new Map([[meeting, slot]]));
}

/** Beside it everything that stands keeps its slot, but who is in the way there. */
function standing(problem: Problem, held: readonly Held[], meeting: number, slot: number): Problem {
  const people = new Set(peopleOf(problem, meeting));
  const here = held.filter((one) => one.slot === slot);
  const open = problem.tables - (problem.slots[slot - 1]!.closedTables?.length ?? 0);
  const inTheWay = here.filter(
    (one) => here.length >= open || peopleOf(problem, one.meeting).some((person) => people.has(person)),
  );
  const stays = held.filter((one) => !inTheWay.includes(one));
  return locking(
    problem,
    new Map([...stays.map((one) => [one.meeting, one.slot] as const), [meeting, slot]]),
  );
}

function locking(problem: Problem, slots: ReadonlyMap<number, number>): Problem {
  const meetings = problem.meetings.map((one, index) => {
    const slot = slots.get(index + 1);
    return slot === undefined || one.locked ? one : { ...one, locked: { slot } };
  });
  return { ...problem, meetings };
}

/** What is in one place at a time and the meeting needs. */
function peopleOf(problem: Problem, meeting: number): string[] {
  const { a, b, more = [], needs = [] } = problem.meetings[meeting - 1]!;
  return [...[a, b, ...more].map((one) => `${one}`), ...needs.map((one) => `resource ${one}`)];
}

function attempt(problem: Problem, before: readonly Held[], forced: Problem, meeting: number): WishCost {
  const { status, held } = solve(forced, { seconds: ATTEMPT });
  if (status === 'infeasible') return { kind: 'never' };
  const now = check(problem, held);
  if (now.faults.length > 0 || !held.some((one) => one.meeting === meeting)) return { kind: 'unknown' };
  const slotOf = new Map(held.map((one) => [one.meeting, one.slot]));
  return {
    kind: 'possible',
    held,
    moved: before
      .filter((one) => slotOf.has(one.meeting) && slotOf.get(one.meeting) !== one.slot)
      .map((one) => one.meeting),
    displaced: before.filter((one) => !slotOf.has(one.meeting)).map((one) => one.meeting),
    breaks: now.breaks - check(problem, before).breaks,
  };
}

/** Below 0 where one is cheaper than the other. */
function worse(problem: Problem, one: Possible, other: Possible): number {
  const lost = ({ displaced }: Possible): number =>
    displaced.reduce((sum, meeting) => {
      const { weight = 1, mutual } = problem.meetings[meeting - 1]!;
      return sum + weight * (mutual ? 1e6 : 1);
    }, 0);
  return lost(one) - lost(other) || one.moved.length - other.moved.length || one.breaks - other.breaks;
}
