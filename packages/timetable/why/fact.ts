import type { Problem } from '../problem.ts';

/**
 * One thing that was asked for and could be otherwise: the parts an explanation is made of. Numbers from 1,
 * as in the problem. That there are so many slots, and that nobody is in two places at once, is the ground
 * they stand on and no fact.
 */
export type Fact =
  /** This meeting is to be held. */
  | { kind: 'meeting'; meeting: number }
  /** This participant can't use this slot. */
  | { kind: 'absent'; participant: number; slot: number }
  /** This meeting belongs to the morning, or to the afternoon. */
  | { kind: 'session'; meeting: number }
  /** It is fixed in its slot. */
  | { kind: 'fixed'; meeting: number }
  /** It is locked where it was announced. */
  | { kind: 'locked'; meeting: number }
  /** It is bound to its table. */
  | { kind: 'table'; meeting: number }
  /** It comes in a later slot than `earlier`. */
  | { kind: 'after'; meeting: number; earlier: number }
  /** There are no more tables than there are. */
  | { kind: 'tables' }
  /** The numbers of breaks of any two participants differ by no more than they may. */
  | { kind: 'fairness' };

/** Every fact of a problem. In mode `choose` a wish may be left out: only locked meetings must be held. */
export function factsOf(problem: Problem): Fact[] {
  const facts: Fact[] = [];
  problem.meetings.forEach((one, index) => {
    const meeting = index + 1;
    if (problem.mode === 'choose' && !one.locked) return;
    facts.push({ kind: 'meeting', meeting });
    if (one.session && one.session !== 'any') facts.push({ kind: 'session', meeting });
    if (one.fixedSlot) facts.push({ kind: 'fixed', meeting });
    if (one.locked) facts.push({ kind: 'locked', meeting });
    if (one.table) facts.push({ kind: 'table', meeting });
    for (const earlier of new Set(one.after)) facts.push({ kind: 'after', meeting, earlier });
  });
  problem.participants.forEach(({ forbidden = [] }, index) => {
    for (const slot of [...new Set(forbidden)].sort((one, other) => one - other))
      facts.push({ kind: 'absent', participant: index + 1, slot });
  });
  facts.push({ kind: 'tables' });
  if (problem.fairness !== null) facts.push({ kind: 'fairness' });
  return facts;
}

/** The same for the same fact, different for different ones. */
export function keyOf(fact: Fact): string {
  return Object.values(fact).join(' ');
}

/** The meetings that are to be held, rising: the *k*-th of `withFacts` is the *k*-th of these. */
export function meetingsOf(facts: readonly Fact[]): number[] {
  const found = facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.meeting] : []));
  return found.sort((one, other) => one - other);
}

/**
 * The problem that holds only these facts: other meetings are not asked for, other restrictions are lifted,
 * there are tables for all, breaks may be as they come. This is what a conflict claims to be impossible.
 */
export function withFacts(problem: Problem, facts: readonly Fact[]): Problem {
  const numbers = meetingsOf(facts);
  const place = new Map(numbers.map((meeting, index) => [meeting, index + 1]));
  const keys = new Set(facts.map(keyOf));
  const holds = (fact: Fact): boolean => keys.has(keyOf(fact));
  return {
    participants: problem.participants.map(({ forbidden, ...rest }, index) => ({
      ...rest,
      forbidden: forbidden?.filter((slot) => holds({ kind: 'absent', participant: index + 1, slot })),
    })),
    slots: problem.slots,
    tables: holds({ kind: 'tables' }) ? problem.tables : Math.max(problem.tables, numbers.length),
    meetings: numbers.map((meeting) => {
      const { a, b, session, fixedSlot, locked, table, after = [] } = problem.meetings[meeting - 1]!;
      return {
        a,
        b,
        ...(session && holds({ kind: 'session', meeting }) && { session }),
        ...(fixedSlot && holds({ kind: 'fixed', meeting }) && { fixedSlot }),
        ...(locked && holds({ kind: 'locked', meeting }) && { locked }),
        ...(table && holds({ kind: 'table', meeting }) && { table }),
        after: after.flatMap((earlier) =>
          holds({ kind: 'after', meeting, earlier }) ? (place.get(earlier) ?? []) : [],
        ),
      };
    }),
    fairness: holds({ kind: 'fairness' }) ? (problem.fairness ?? 2) : null,
    mode: 'all',
  };
}
