import { keyOf } from './fact.ts';
import type { Held } from '../timetable.ts';
import type { Fact } from './fact.ts';
import type { Oracle } from './oracle.ts';
import type { Suspect } from './suspects.ts';

/** Facts that can't all be true. */
export interface Conflict {
  facts: Fact[];
  /** Without any one of them the others can. */
  minimal: boolean;
  /** The timetables that prove it: the *k*-th keeps all facts but the *k*-th. Empty where not minimal. */
  without: Held[][];
}

/**
 * From facts that can't all be true takes away what is not needed. Facts at the front are kept rather than
 * those behind. First by halves, as far as `proves` sees (QuickXplain: Junker, AAAI 2004), then one by one.
 */
export function shrink(oracle: Oracle, { facts, proves }: Suspect): Conflict {
  let left = explain(proves, [], [], facts);
  const without = new Map<Fact, Held[]>();
  for (const fact of [...left].reverse()) {
    const rest = left.filter((other) => other !== fact);
    const verdict = oracle.judge(rest);
    if (verdict.kind === 'unknown') return { facts: inOrder(left), minimal: false, without: [] };
    if (verdict.kind === 'impossible') left = rest;
    else without.set(fact, verdict.held);
  }
  const sorted = inOrder(left);
  return { facts: sorted, minimal: true, without: sorted.map((fact) => without.get(fact)!) };
}

/** The part of the facts that is impossible with the ground: `added` is what the ground has grown by. */
export function explain(
  proves: (facts: readonly Fact[]) => boolean,
  ground: readonly Fact[],
  added: readonly Fact[],
  facts: readonly Fact[],
): Fact[] {
  if (added.length > 0 && proves(ground)) return [];
  if (facts.length <= 1) return [...facts];
  const half = Math.ceil(facts.length / 2);
  const [front, back] = [facts.slice(0, half), facts.slice(half)];
  const ofBack = explain(proves, [...ground, ...front], front, back);
  const ofFront = explain(proves, [...ground, ...ofBack], ofBack, front);
  return [...ofFront, ...ofBack];
}

const KINDS: readonly Fact['kind'][] = [
  'meeting',
  'session',
  'fixed',
  'locked',
  'table',
  'person',
  'after',
  'absent',
  'person-absent',
  'minimum',
  'maximum',
  'resource',
  'resource-away',
  'tables',
  'closed',
  'accessible',
  'fairness',
];

/** Meetings, then what is asked of them, then absences, tables, fairness. */
function inOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(
    (one, other) =>
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      keyOf(one).localeCompare(keyOf(other), 'en', { numeric: true }),
  );
}
