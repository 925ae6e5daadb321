import type { Ask } from './ask.ts';
import type { FactRef } from './fact.ts';
import { mayExceed } from './sieve.ts';
import type { Standing } from './standing.ts';

/**
 * Covering this share of a need is no more than commonplaces; covering that much is an answer in full. Two people never
 * put the same thing in the same words: of the true answers in our tuning set half cover less than 0.3 of the need, of
 * the wrong ones 95 in 100 less than 0.12.
 */
const FLOOR = 0.1;
const FULL = 0.6;

/**
 * How far a firm answers a need, 0 … 1: the share of the need's concepts found among what the firm has, each as surely
 * as its best fact says; the share of the capabilities it names; what an embedding service says, where there is one.
 * Each makes up for a part of what the others leave open, 1 − Π(1 − share): a capability in common is surer than any
 * words, and among those who have it the words decide. What one fact doesn't say another may.
 */
export function coverageOf(ask: Ask, firm: Standing, likeness = 0): number {
  const words = amountOf(wordsCovered(ask, firm));
  const named = ask.capabilities.length > 0 ? capabilitiesCovered(ask, firm) : 0;
  return 1 - (1 - words) * (1 - named) * (1 - likeness);
}

/** Coverage by words as an amount: 0 up to the floor, 1 from the full on; between them as the root, quick at first. */
function amountOf(covered: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, (covered - FLOOR) / (FULL - FLOOR))));
}

function wordsCovered({ ids, shares, siftable, wanting }: Ask, { supply }: Standing): number {
  const { ids: theirs, strengths, sieve } = supply[wanting];
  // Nothing is surer than 1: what may be shared is the most that can be covered.
  if (!mayExceed(sieve, siftable, FLOOR)) return 0;
  let covered = 0;
  let at = 0;
  for (let i = 0; i < ids.length; i++) {
    while (at < theirs.length && theirs[at]! < ids[i]!) at++;
    if (at === theirs.length) break;
    if (theirs[at] === ids[i]) covered += shares[i]! * strengths[at]!;
  }
  return covered;
}

function capabilitiesCovered({ capabilities }: Ask, { has }: Standing): number {
  let covered = 0;
  for (const capability of capabilities) covered += has.get(capability)?.strength ?? 0;
  return covered / capabilities.length;
}

/** The facts that answer, and the concepts both sides name, the largest share first. */
export function answerOf(
  ask: Ask,
  { supply, items, has }: Standing,
): { facts: FactRef[]; concepts: { id: number; share: number }[] } {
  const { ids: theirs, strengths, from } = supply[ask.wanting];
  const facts = new Set<FactRef>();
  const concepts: { id: number; share: number }[] = [];
  theirs.forEach((id, at) => {
    const asked = ask.ids.indexOf(id);
    if (asked < 0) return;
    concepts.push({ id, share: ask.shares[asked]! * strengths[at]! });
    facts.add(items[from[at]!]!.fact);
  });
  for (const capability of ask.capabilities) {
    const having = has.get(capability);
    if (having) facts.add(having.fact);
  }
  concepts.sort((one, other) => other.share - one.share || one.id - other.id);
  return { facts: [...facts], concepts };
}
