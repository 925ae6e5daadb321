import { type Viewer, maySee } from './audience.ts';
import type { ChainMap } from './chain-map.ts';
import type { FactRef } from './fact.ts';
import type { Firm } from './firm.ts';
import { type Opportunity, seenInLists, type Wanting, wantingOf } from './opportunity.ts';
import { type Siftable, siftableOf } from './sieve.ts';

/** A need, ready to be compared. */
export interface Ask {
  id: string;
  wanting: Wanting;
  /** Concepts ascending, and the share of the need that each is: they add up to 1. */
  ids: Int32Array;
  shares: Float64Array;
  siftable: Siftable;
  capabilities: readonly number[];
  opportunity: Opportunity;
  fact: FactRef;
}

/** Whether it still counts, and may be a reason to this viewer. */
export function standsIn(viewer: Viewer, now: number, firm: string, opportunity: Opportunity): boolean {
  const open = opportunity.expires === null || opportunity.expires > now;
  return open && maySee(viewer, { seen: seenInLists(opportunity) }, [firm]);
}

export function opportunityFact(firm: string, opportunity: Opportunity): FactRef {
  return { kind: 'opportunity', id: opportunity.id, firm, seen: seenInLists(opportunity) };
}

export function asksOf(firm: Firm, map: ChainMap, viewer: Viewer, now: number): Ask[] {
  return firm.opportunities.flatMap((opportunity) => {
    const wanting = wantingOf(opportunity.kind);
    if (!wanting || !standsIn(viewer, now, firm.id, opportunity)) return [];
    const { ids, weights } = opportunity.concepts;
    const shares = sharesOf(weights);
    return [
      {
        id: opportunity.id,
        wanting,
        ids,
        shares,
        siftable: siftableOf(ids, shares),
        capabilities: [...new Set(opportunity.capabilities.map(map.capability))],
        opportunity,
        fact: opportunityFact(firm.id, opportunity),
      },
    ];
  });
}

/** What weighs more is more than in proportion the point of a need: between weights (1) and their squares (2). */
const TELLING = 1.25;

function sharesOf(weights: Float32Array): Float64Array {
  const parts = Float64Array.from(weights, (weight) => weight ** TELLING);
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum > 0 ? parts.map((part) => part / sum) : parts;
}
