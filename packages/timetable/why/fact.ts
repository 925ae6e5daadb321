import type { Problem } from '../problem.ts';

/**
 * One thing that was asked for and could be otherwise: the parts an explanation is made of. Numbers from 1,
 * as in the problem. That there are so many slots, and that nobody is in two places at once, is the ground
 * they stand on and no fact.
 */
export type Fact =
  /** This meeting is to be held. */
  | { kind: 'meeting'; meeting: number }
  /** This participant, or one of its people, can't use this slot. */
  | { kind: 'absent'; participant: number; slot: number }
  | { kind: 'person-absent'; participant: number; person: number; slot: number }
  /** It belongs to the morning, or to the afternoon; is fixed in its slot; locked where it was announced; bound
   * to its table; for the people it names. */
  | { kind: 'session' | 'fixed' | 'locked' | 'table' | 'person'; meeting: number }
  /** It comes in a later slot than `earlier`. */
  | { kind: 'after'; meeting: number; earlier: number }
  /** This participant wants so many meetings at least, at most; sits at accessible tables only. */
  | { kind: 'minimum' | 'maximum' | 'accessible'; participant: number }
  /** So many meetings a slot can have this resource; nobody can have it in this slot. */
  | { kind: 'resource'; resource: number }
  | { kind: 'resource-away'; resource: number; slot: number }
  /** There are no more tables than there are; some are closed in this slot. */
  | { kind: 'tables' }
  | { kind: 'closed'; slot: number }
  /** The numbers of breaks of any two participants differ by no more than they may. */
  | { kind: 'fairness' };

/** Every fact of a problem. In mode `choose` a wish may be left out: only locked meetings must be held. */
export function factsOf(problem: Problem): Fact[] {
  const choose = problem.mode === 'choose';
  const facts: Fact[] = [];
  problem.meetings.forEach((one, index) => {
    const meeting = index + 1;
    if (one.never) return;
    if (!choose || one.locked) facts.push({ kind: 'meeting', meeting });
    if (one.session && one.session !== 'any') facts.push({ kind: 'session', meeting });
    if (one.fixedSlot) facts.push({ kind: 'fixed', meeting });
    if (one.locked) facts.push({ kind: 'locked', meeting });
    if (one.table) facts.push({ kind: 'table', meeting });
    if (one.persons?.some((person) => person > 0)) facts.push({ kind: 'person', meeting });
    for (const earlier of new Set(one.after)) facts.push({ kind: 'after', meeting, earlier });
  });
  problem.participants.forEach(({ forbidden, representatives, minimum, maximum, accessible }, index) => {
    const participant = index + 1;
    for (const slot of rising(forbidden)) facts.push({ kind: 'absent', participant, slot });
    representatives?.forEach((one, place) => {
      for (const slot of rising(one.forbidden))
        facts.push({ kind: 'person-absent', participant, person: place + 1, slot });
    });
    if (choose && minimum) facts.push({ kind: 'minimum', participant });
    if (choose && maximum !== undefined) facts.push({ kind: 'maximum', participant });
    if (accessible && problem.places) facts.push({ kind: 'accessible', participant });
  });
  problem.resources?.forEach(({ forbidden }, index) => {
    facts.push({ kind: 'resource', resource: index + 1 });
    for (const slot of rising(forbidden)) facts.push({ kind: 'resource-away', resource: index + 1, slot });
  });
  facts.push({ kind: 'tables' });
  problem.slots.forEach(({ closedTables = [] }, index) => {
    if (closedTables.length > 0) facts.push({ kind: 'closed', slot: index + 1 });
  });
  if (problem.fairness !== null) facts.push({ kind: 'fairness' });
  return facts;
}

function rising(slots: readonly number[] = []): number[] {
  return [...new Set(slots)].sort((one, other) => one - other);
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
