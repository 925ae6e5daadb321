import { fairnessOf } from '../problem.ts';
import { keyOf, meetingsOf } from './fact.ts';
import type { Meeting, Participant, Problem } from '../problem.ts';
import type { Fact } from './fact.ts';

type Holds = (fact: Fact) => boolean;

/**
 * The problem that holds only these facts: other meetings are not asked for, other restrictions are lifted,
 * there are tables and resources for all, breaks may be as they come. This is what a conflict claims to be
 * impossible. Meetings are renumbered: see `meetingsOf`.
 */
export function withFacts(problem: Problem, facts: readonly Fact[]): Problem {
  const keys = new Set(facts.map(keyOf));
  const quota = facts.some(({ kind }) => kind === 'minimum' || kind === 'maximum');
  return {
    ...holding(problem, meetingsOf(facts), (fact) => keys.has(keyOf(fact))),
    mode: quota ? 'choose' : 'all',
  };
}

/** The problem that holds all facts but these. Meetings behind one that is gone move up. */
export function withoutFacts(problem: Problem, facts: readonly Fact[]): Problem {
  const keys = new Set(facts.map(keyOf));
  const gone = new Set(meetingsOf(facts));
  const numbers = problem.meetings.map((_, index) => index + 1).filter((meeting) => !gone.has(meeting));
  return holding(problem, numbers, (fact) => !keys.has(keyOf(fact)));
}

function holding(problem: Problem, numbers: readonly number[], holds: Holds): Problem {
  const place = new Map(numbers.map((meeting, index) => [meeting, index + 1]));
  const tables = holds({ kind: 'tables' }) ? problem.tables : Math.max(problem.tables, numbers.length);
  const bound = fairnessOf(problem);
  return {
    ...problem,
    participants: problem.participants.map((one, index) => participantWith(one, index + 1, holds)),
    slots: problem.slots.map((slot, index) =>
      slot.closedTables && !holds({ kind: 'closed', slot: index + 1 })
        ? { ...slot, closedTables: undefined }
        : slot,
    ),
    tables,
    meetings: numbers.map((meeting) => {
      const { after, ...rest } = meetingWith(problem.meetings[meeting - 1]!, meeting, holds);
      return { ...rest, ...(after && { after: after.flatMap((earlier) => place.get(earlier) ?? []) }) };
    }),
    fairness: bound < Infinity && holds({ kind: 'fairness' }) ? bound : null,
    ...(problem.resources && {
      resources: problem.resources.map(({ forbidden, ...rest }, index) => ({
        ...rest,
        ...(!holds({ kind: 'resource', resource: index + 1 }) && { capacity: Math.max(1, numbers.length) }),
        forbidden: forbidden?.filter((slot) => holds({ kind: 'resource-away', resource: index + 1, slot })),
      })),
    }),
    ...(problem.places && { places: [...problem.places, ...morePlaces(tables - problem.tables)] }),
  };
}

/** Tables beyond those there are can be used by everybody. */
export function morePlaces(count: number): NonNullable<Problem['places']> {
  return Array.from({ length: count }, () => ({ x: 0, y: 0, accessible: true }));
}

function participantWith(one: Participant, participant: number, holds: Holds): Participant {
  const { forbidden, representatives, minimum, maximum, accessible, ...rest } = one;
  return {
    ...rest,
    ...(forbidden && { forbidden: forbidden.filter((slot) => holds({ kind: 'absent', participant, slot })) }),
    ...(representatives && {
      representatives: representatives.map((person, index) => ({
        ...person,
        forbidden: person.forbidden?.filter((slot) =>
          holds({ kind: 'person-absent', participant, person: index + 1, slot }),
        ),
      })),
    }),
    ...(minimum && holds({ kind: 'minimum', participant }) && { minimum }),
    ...(maximum !== undefined && holds({ kind: 'maximum', participant }) && { maximum }),
    ...(accessible && holds({ kind: 'accessible', participant }) && { accessible }),
  };
}

function meetingWith(one: Meeting, meeting: number, holds: Holds): Meeting {
  const { session, fixedSlot, locked, table, persons, after, ...rest } = one;
  return {
    ...rest,
    ...(session && holds({ kind: 'session', meeting }) && { session }),
    ...(fixedSlot && holds({ kind: 'fixed', meeting }) && { fixedSlot }),
    ...(locked && holds({ kind: 'locked', meeting }) && { locked }),
    ...(table && holds({ kind: 'table', meeting }) && { table }),
    ...(persons && holds({ kind: 'person', meeting }) && { persons }),
    ...(after && { after: after.filter((earlier) => holds({ kind: 'after', meeting, earlier })) }),
  };
}
