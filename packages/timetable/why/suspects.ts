import { membersOf } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Fact } from './fact.ts';
import type { Oracle } from './oracle.ts';

/** Facts among which a conflict may lie, and a quick proof that it does; the proof is never wrong. */
export interface Suspect {
  facts: Fact[];
  proves: (facts: readonly Fact[]) => boolean;
}

/**
 * Where a conflict is looked for, the small places first, each round only where those before gave none: all
 * that bears on one participant, a bound table, a chain of order; participants with fairness; then, over everybody,
 * all without order, without tables, without fairness, and all.
 */
export function suspectsOf(oracle: Oracle, facts: readonly Fact[]): Suspect[] {
  const { problem } = oracle;
  const counts = (some: readonly Fact[]): boolean => oracle.counts(some);
  const without = (...kinds: Fact['kind'][]): Fact[] => facts.filter((fact) => !kinds.includes(fact.kind));
  const people = problem.participants.map((_, index) => index + 1);
  const rounds: Suspect[][] = [
    [
      ...people.map((participant) => aboutPerson(problem, facts, participant)),
      ...tablesOf(problem, facts).map((meetings) => about(problem, facts, meetings)),
      ...chainsOf(facts).map((meetings) => [
        ...about(problem, facts, meetings),
        ...facts.filter((fact) => fact.kind === 'after' && meetings.has(fact.meeting)),
      ]),
    ].map((some) => ({ facts: some, proves: counts })),
    people.map((participant) => breaksOf(oracle, facts, participant)),
    [without('after', 'fairness'), without('tables', 'fairness'), without('fairness'), without()].map(
      (some) => ({ facts: some, proves: counts }),
    ),
  ];
  for (const round of rounds) {
    const proven = round.filter((suspect) => suspect.facts.length > 0 && suspect.proves(suspect.facts));
    if (proven.length > 0) return proven;
  }
  return [];
}

/** That one participant has too many breaks. */
export function breaksOf(oracle: Oracle, facts: readonly Fact[], participant: number): Suspect {
  const fairness = facts.filter((fact) => fact.kind === 'fairness');
  return {
    facts: [...aboutPerson(oracle.problem, facts, participant), ...fairness],
    proves: (some) => oracle.breaks(some, participant),
  };
}

/** All that bears on some meetings: what is asked of each, and the absences of their people. */
export function about(problem: Problem, facts: readonly Fact[], meetings: ReadonlySet<number>): Fact[] {
  const people = new Set([...meetings].flatMap((one) => peopleOf(problem, one)));
  return facts.filter((fact) => {
    if ('participant' in fact) return people.has(fact.participant);
    return 'meeting' in fact && fact.kind !== 'after' && meetings.has(fact.meeting);
  });
}

/** Of the facts, those that bear on whom some of them bear on, and what binds everybody. */
export function near(problem: Problem, facts: readonly Fact[], some: readonly Fact[]): Fact[] {
  const people = new Set(
    some.flatMap((fact) =>
      'participant' in fact ? [fact.participant] : 'meeting' in fact ? peopleOf(problem, fact.meeting) : [],
    ),
  );
  return facts.filter((fact) => {
    if ('participant' in fact) return people.has(fact.participant);
    return !('meeting' in fact) || peopleOf(problem, fact.meeting).some((side) => people.has(side));
  });
}

/** All that bears on one participant. */
function aboutPerson(problem: Problem, facts: readonly Fact[], participant: number): Fact[] {
  const asked = facts.flatMap((fact) => ('meeting' in fact ? [fact.meeting] : []));
  const mine = asked.filter((meeting) => peopleOf(problem, meeting).includes(participant));
  return about(problem, facts, new Set(mine));
}

/** For each table that something is bound to, the meetings bound to it. */
function tablesOf(problem: Problem, facts: readonly Fact[]): Set<number>[] {
  const found = new Map<number, Set<number>>();
  for (const fact of facts) {
    if (fact.kind !== 'table' && fact.kind !== 'locked') continue;
    const { locked, table } = problem.meetings[fact.meeting - 1]!;
    const bound = locked?.table ?? table;
    if (bound) found.set(bound, (found.get(bound) ?? new Set()).add(fact.meeting));
  }
  return [...found.values()];
}

/** Meetings that hang together by their order. */
function chainsOf(facts: readonly Fact[]): Set<number>[] {
  const chainOf = new Map<number, Set<number>>();
  for (const fact of facts) {
    if (fact.kind !== 'after') continue;
    const one = chainOf.get(fact.meeting) ?? new Set([fact.meeting]);
    for (const meeting of chainOf.get(fact.earlier) ?? [fact.earlier]) one.add(meeting);
    for (const meeting of one) chainOf.set(meeting, one);
  }
  return [...new Set(chainOf.values())];
}

function peopleOf(problem: Problem, meeting: number): number[] {
  return membersOf(problem.meetings[meeting - 1]!);
}
