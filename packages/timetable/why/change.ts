import { insertSlots } from './slots.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Fact } from './fact.ts';
import type { HalfDay } from './slots.ts';

/** One thing done differently. Numbers are those of the problem before any change. */
export type Change =
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
 * What a change costs, in the eyes of who runs the day: asking one firm is less than asking everybody for
 * one slot more, losing a meeting is more than moving it, what was announced comes last.
 */
const COST: Record<Change['kind'], number> = {
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

/** The cost of changes together; a dropped wish costs its weight besides, a lifted fairness three. */
export function costOf(problem: Problem, changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + COST[change.kind] * timesOf(problem, change), 0);
}

function timesOf(problem: Problem, change: Change): number {
  switch (change.kind) {
    case 'slots':
    case 'tables':
      return change.count;
    case 'drop':
      return problem.meetings[change.meeting - 1]!.weight ?? 1;
    case 'fairness':
      return change.to === null ? 3 : change.to - (problem.fairness ?? 2);
    default:
      return 1;
  }
}

/** The change that lifts a fact altogether; of tables, as many more as could ever be of use. */
export function lifting(problem: Problem, fact: Fact): Change {
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

/** The problem with these changes made. Meetings behind a dropped one move up; so do slots behind new ones. */
export function applied(problem: Problem, changes: readonly Change[]): Problem {
  const dropped = new Set(changes.flatMap((change) => (change.kind === 'drop' ? [change.meeting] : [])));
  const stays = problem.meetings.map((_, index) => index + 1).filter((meeting) => !dropped.has(meeting));
  const place = new Map(stays.map((meeting, index) => [meeting, index + 1]));
  let next: Problem = {
    ...problem,
    participants: problem.participants.map((participant, index) => ({
      ...participant,
      forbidden: participant.forbidden?.filter(
        (slot) =>
          !changes.some(
            (change) => change.kind === 'come' && change.participant === index + 1 && change.slot === slot,
          ),
      ),
    })),
    meetings: stays.map((meeting) => {
      const mine = changes.filter((change) => 'meeting' in change && change.meeting === meeting);
      const { after, ...rest } = mine.reduce(eased, problem.meetings[meeting - 1]!);
      return { ...rest, ...(after && { after: after.flatMap((earlier) => place.get(earlier) ?? []) }) };
    }),
  };
  for (const change of changes) {
    if (change.kind === 'tables') next = { ...next, tables: next.tables + change.count };
    if (change.kind === 'fairness') next = { ...next, fairness: change.to };
    if (change.kind === 'slots') next = insertSlots(next, change.at, change.count);
  }
  return next;
}

function eased(meeting: Meeting, change: Change): Meeting {
  switch (change.kind) {
    case 'any-session':
      return { ...meeting, session: 'any' };
    case 'unfix':
      return { ...meeting, fixedSlot: undefined };
    case 'unlock':
      return { ...meeting, locked: undefined };
    case 'any-table':
      return { ...meeting, table: undefined };
    case 'unorder':
      return { ...meeting, after: meeting.after?.filter((earlier) => earlier !== change.earlier) };
    default:
      return meeting;
  }
}
