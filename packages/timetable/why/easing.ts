import { insertSlots } from './slots.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Fact } from './fact.ts';
import type { HalfDay } from './slots.ts';

/** One thing done differently. Numbers are those of the problem before any easing. */
export type Easing =
  /** So many slots more, at the end of a half-day; everybody is there. */
  | { kind: 'slots'; at: HalfDay; count: number }
  /** So many tables more, in every slot. */
  | { kind: 'tables'; count: number }
  /** The meeting is not held. */
  | { kind: 'drop'; meeting: number }
  /** The participant comes in a slot it wanted free. */
  | { kind: 'come'; participant: number; slot: number }
  /** In the morning or in the afternoon, as it fits. */
  | { kind: 'any-session'; meeting: number }
  /** Its slot, or its place as announced, is given up: the meeting may move. */
  | { kind: 'unfix' | 'unlock'; meeting: number }
  /** At any table. */
  | { kind: 'any-table'; meeting: number }
  /** In any order. */
  | { kind: 'unorder'; meeting: number; earlier: number }
  /** The numbers of breaks may differ by so many; null: by any. */
  | { kind: 'fairness'; to: number | null };

/**
 * What an easing costs, in the eyes of who runs the day: asking one firm is less than asking everybody for
 * one slot more, losing a meeting is more than moving it, what was announced comes last.
 */
const COST: Record<Easing['kind'], number> = {
  fairness: 1,
  'any-table': 1,
  tables: 2,
  come: 2,
  'any-session': 2,
  unorder: 2,
  unfix: 2,
  slots: 4,
  drop: 5,
  unlock: 8,
};

/** The cost of some together; a dropped wish costs its weight besides, a lifted fairness three. */
export function costOf(problem: Problem, easings: readonly Easing[]): number {
  return easings.reduce((sum, one) => sum + COST[one.kind] * timesOf(problem, one), 0);
}

function timesOf(problem: Problem, easing: Easing): number {
  switch (easing.kind) {
    case 'slots':
    case 'tables':
      return easing.count;
    case 'drop':
      return problem.meetings[easing.meeting - 1]!.weight ?? 1;
    case 'fairness':
      return easing.to === null ? 3 : easing.to - (problem.fairness ?? 2);
    default:
      return 1;
  }
}

/** The easing that lifts a fact altogether; of tables, as many more as could ever be of use. */
export function lifting(problem: Problem, fact: Fact): Easing {
  switch (fact.kind) {
    case 'meeting':
      return { kind: 'drop', meeting: fact.meeting };
    case 'absent':
      return { kind: 'come', participant: fact.participant, slot: fact.slot };
    case 'session':
      return { kind: 'any-session', meeting: fact.meeting };
    case 'fixed':
      return { kind: 'unfix', meeting: fact.meeting };
    case 'locked':
      return { kind: 'unlock', meeting: fact.meeting };
    case 'table':
      return { kind: 'any-table', meeting: fact.meeting };
    case 'after':
      return { kind: 'unorder', meeting: fact.meeting, earlier: fact.earlier };
    case 'tables':
      return { kind: 'tables', count: Math.max(1, problem.meetings.length - problem.tables) };
    case 'fairness':
      return { kind: 'fairness', to: null };
  }
}

/** The problem made easier. Meetings behind a dropped one move up; so do slots behind new ones. */
export function applied(problem: Problem, easings: readonly Easing[]): Problem {
  const dropped = new Set(easings.flatMap((one) => (one.kind === 'drop' ? [one.meeting] : [])));
  const stays = problem.meetings.map((_, index) => index + 1).filter((meeting) => !dropped.has(meeting));
  const place = new Map(stays.map((meeting, index) => [meeting, index + 1]));
  let next: Problem = {
    ...problem,
    participants: problem.participants.map((participant, index) => ({
      ...participant,
      forbidden: participant.forbidden?.filter(
        (slot) =>
          !easings.some((one) => one.kind === 'come' && one.participant === index + 1 && one.slot === slot),
      ),
    })),
    meetings: stays.map((meeting) => {
      const mine = easings.filter((one) => 'meeting' in one && one.meeting === meeting);
      const { after, ...rest } = mine.reduce(eased, problem.meetings[meeting - 1]!);
      return { ...rest, ...(after && { after: after.flatMap((earlier) => place.get(earlier) ?? []) }) };
    }),
  };
  for (const one of easings) {
    if (one.kind === 'tables') next = { ...next, tables: next.tables + one.count };
    if (one.kind === 'fairness') next = { ...next, fairness: one.to };
    if (one.kind === 'slots') next = insertSlots(next, one.at, one.count);
  }
  return next;
}

function eased(meeting: Meeting, easing: Easing): Meeting {
  switch (easing.kind) {
    case 'any-session':
      return { ...meeting, session: 'any' };
    case 'unfix':
      return { ...meeting, fixedSlot: undefined };
    case 'unlock':
      return { ...meeting, locked: undefined };
    case 'any-table':
      return { ...meeting, table: undefined };
    case 'unorder':
      return { ...meeting, after: meeting.after?.filter((earlier) => earlier !== easing.earlier) };
    default:
      return meeting;
  }
}
