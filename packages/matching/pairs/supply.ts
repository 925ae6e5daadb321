import type { Concepts } from '../words/concepts.ts';
import { type Viewer, maySee, seenFrom } from './audience.ts';
import { opportunityFact, standsIn } from './ask.ts';
import type { ChainMap } from './chain-map.ts';
import type { FactRef } from './fact.ts';
import type { Evidence, Firm } from './firm.ts';
import type { OpportunityKind, Wanting } from './opportunity.ts';
import { type Sieve, sieveOf } from './sieve.ts';

/** What a firm has to answer needs of one kind with: concepts ascending, how surely it has each, and by which fact. */
export interface Supply {
  ids: Int32Array;
  strengths: Float64Array;
  /** Places in `items`. */
  from: Int32Array;
  sieve: Sieve;
}

/** A fact that answers needs: a capability, an offer, a free text. */
export interface Item {
  fact: FactRef;
  /** Capabilities it names, by number. */
  capabilities: readonly number[];
  concepts: readonly Concepts[];
  strength: Record<Wanting, number>;
}

/** What is shown counts whole, what is only said a little less. */
export const certaintyOf: Record<Evidence, number> = { shown: 1, confirmed: 0.95, declared: 0.85 };

/** What answers what. A project takes company as well as suppliers; technology is answered by technology first. */
const ANSWERS: Record<OpportunityKind | 'capability' | 'text', Record<Wanting, number>> = {
  'commercial-offer': { commercial: 1, technology: 0.5, project: 0.6 },
  'technology-offer': { commercial: 0.5, technology: 1, project: 0.9 },
  'project-request': { commercial: 0, technology: 0, project: 0.7 },
  'commercial-request': { commercial: 0, technology: 0, project: 0 },
  'technology-request': { commercial: 0, technology: 0, project: 0 },
  capability: { commercial: 1, technology: 0.8, project: 0.85 },
  text: { commercial: 0.9, technology: 0.7, project: 0.8 },
};

/** By the ids of their facts, so that the order in which they were typed says nothing. */
export function itemsOf(firm: Firm, map: ChainMap, viewer: Viewer, now: number): Item[] {
  const items: Item[] = [];
  for (const held of firm.capabilities) {
    if (!maySee(viewer, held, [firm.id]) || !validAt(held.until, now)) continue;
    const capability = map.capability(held.id);
    const certainty = certaintyOf[held.evidence];
    items.push({
      fact: { kind: 'capability', id: held.id, firm: firm.id, seen: seenFrom(held) },
      capabilities: [capability],
      concepts: [map.concepts(capability)],
      strength: scaled(ANSWERS.capability, certainty),
    });
  }
  for (const opportunity of firm.opportunities) {
    const strength = ANSWERS[opportunity.kind];
    if (strength.project === 0 || !standsIn(viewer, now, firm.id, opportunity)) continue;
    const capabilities = [...new Set(opportunity.capabilities.map(map.capability))];
    items.push({
      fact: opportunityFact(firm.id, opportunity),
      capabilities,
      concepts: [opportunity.concepts, ...capabilities.map(map.concepts)],
      strength,
    });
  }
  if (firm.text && maySee(viewer, firm.text, [firm.id]))
    items.push({
      fact: { kind: 'text', id: firm.id, firm: firm.id, seen: seenFrom(firm.text) },
      capabilities: [],
      concepts: [firm.text.concepts],
      strength: ANSWERS.text,
    });
  return items.sort((one, other) => byFact(one.fact, other.fact));
}

export function validAt(until: number | null | undefined, now: number): boolean {
  return until === null || until === undefined || until > now;
}

function byFact(one: FactRef, other: FactRef): number {
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function scaled(strength: Record<Wanting, number>, by: number): Record<Wanting, number> {
  const { commercial, technology, project } = strength;
  return { commercial: commercial * by, technology: technology * by, project: project * by };
}

/** Each concept as the surest of the facts says it; of equal ones the first. */
export function supplyOf(items: readonly Item[], wanting: Wanting): Supply {
  const best = new Map<number, { strength: number; from: number }>();
  items.forEach((item, from) => {
    if (item.strength[wanting] === 0) return;
    for (const { ids, weights } of item.concepts) {
      const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
      ids.forEach((id, at) => {
        const strength = item.strength[wanting] * presence(weights[at]! / heaviest);
        if (strength > (best.get(id)?.strength ?? 0)) best.set(id, { strength, from });
      });
    }
  });
  const entries = [...best].sort(([one], [other]) => one - other);
  const ids = Int32Array.from(entries, ([id]) => id);
  return {
    ids,
    sieve: sieveOf(ids),
    strengths: Float64Array.from(entries, ([, { strength }]) => strength),
    from: Int32Array.from(entries, ([, { from }]) => from),
  };
}

/** What a text only touches on is there all the same, nearly as surely as what it is about. */
function presence(relative: number): number {
  return relative ** 0.2;
}
