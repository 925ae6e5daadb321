import type { Ask } from './ask.ts';
import type { FactRef } from './fact.ts';
import type { Standing } from './standing.ts';

/** Below this share of a need two texts have commonplaces in common, and no cause to meet. */
const FLOOR = 0.25;

/**
 * How far a firm answers a need, 0 … 1: the share of the need's concepts found among what the firm has, each as surely
 * as its best fact says; or the share of the capabilities it names, whichever is more. An answer of many facts counts
 * like an answer of one: what one text doesn't say, a certificate may.
 */
export function coverageOf(ask: Ask, firm: Standing, likeness = 0): number {
  const words = wordsCovered(ask, firm);
  const named = ask.capabilities.length > 0 ? capabilitiesCovered(ask, firm) : 0;
  return Math.max(words, named, likeness);
}

/** Coverage as an amount: from the floor on, 0 … 1. */
export function amountOf(coverage: number): number {
  return coverage <= FLOOR ? 0 : (coverage - FLOOR) / (1 - FLOOR);
}

function wordsCovered({ ids, shares, wanting }: Ask, { supply }: Standing): number {
  const { ids: theirs, strengths } = supply[wanting];
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
