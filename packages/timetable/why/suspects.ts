import { factsOf } from './fact.ts';
import type { Problem } from '../problem.ts';
import type { Fact } from './fact.ts';

/**
 * Sets of facts among which a conflict is likely to lie, the small ones first: all that bears on one
 * meeting, on one participant, on the meetings of a bound table; then, over everybody, tables, order, and all.
 */
export function suspectsOf(problem: Problem): Fact[][] {
  const facts = factsOf(problem);
  const about = (meetings: ReadonlySet<number>): Fact[] => {
    const people = new Set([...meetings].flatMap((one) => sidesOf(problem, one)));
    return facts.filter((fact) => {
      if (fact.kind === 'absent') return people.has(fact.participant);
      if (fact.kind === 'after' || fact.kind === 'tables' || fact.kind === 'fairness') return false;
      return meetings.has(fact.meeting);
    });
  };
  const asked = facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.meeting] : []));
  const ofPerson = problem.participants.map((_, index) =>
    asked.filter((meeting) => sidesOf(problem, meeting).includes(index + 1)),
  );
  const ofTable = new Map<number, number[]>();
  for (const meeting of asked) {
    const table = problem.meetings[meeting - 1]!.locked?.table ?? problem.meetings[meeting - 1]!.table;
    if (table) ofTable.set(table, [...(ofTable.get(table) ?? []), meeting]);
  }
  return [
    ...asked.map((meeting) => about(new Set([meeting]))),
    ...ofPerson.map((meetings) => about(new Set(meetings))),
    ...[...ofTable.values()].map((meetings) => about(new Set(meetings))),
    facts.filter((fact) => fact.kind !== 'after' && fact.kind !== 'fairness'),
    facts.filter((fact) => fact.kind !== 'tables' && fact.kind !== 'fairness'),
    facts.filter((fact) => fact.kind !== 'fairness'),
    facts,
  ].filter((some) => some.length > 0);
}

function sidesOf(problem: Problem, meeting: number): number[] {
  const { a, b } = problem.meetings[meeting - 1]!;
  return [a, b];
}
