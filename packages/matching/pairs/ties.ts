import { maySee, seenFrom, type Viewer } from './audience.ts';
import type { FactRef } from './fact.ts';
import type { SupplyTie } from './world.ts';

/** Supply as one viewer sees it. */
export interface Ties {
  /** All between two firms, from the first to the second. */
  between(supplier: string, buyer: string): readonly SupplyTie[];
  buyersOf(firm: string): ReadonlyMap<string, readonly SupplyTie[]>;
  suppliersOf(firm: string): ReadonlyMap<string, readonly SupplyTie[]>;
  /** Different firms it trades with. */
  partners(firm: string): number;
}

const NOBODY: ReadonlyMap<string, readonly SupplyTie[]> = new Map();

export function tiesOf(supplies: readonly SupplyTie[], viewer: Viewer): Ties {
  const buyers = new Map<string, Map<string, SupplyTie[]>>();
  const suppliers = new Map<string, Map<string, SupplyTie[]>>();
  const sorted = [...supplies].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  for (const tie of sorted) {
    if (tie.supplier === tie.buyer || !maySee(viewer, tie, tie.saidBy)) continue;
    put(buyers, tie.supplier, tie.buyer, tie);
    put(suppliers, tie.buyer, tie.supplier, tie);
  }
  return {
    between: (supplier, buyer) => buyers.get(supplier)?.get(buyer) ?? [],
    buyersOf: (firm) => buyers.get(firm) ?? NOBODY,
    suppliersOf: (firm) => suppliers.get(firm) ?? NOBODY,
    partners: (firm) =>
      new Set([...(buyers.get(firm)?.keys() ?? []), ...(suppliers.get(firm)?.keys() ?? [])]).size,
  };
}

function put(side: Map<string, Map<string, SupplyTie[]>>, from: string, to: string, tie: SupplyTie): void {
  const row = side.get(from) ?? new Map<string, SupplyTie[]>();
  side.set(from, row.set(to, [...(row.get(to) ?? []), tie]));
}

export function tieFact(tie: SupplyTie): FactRef {
  return { kind: 'supply', id: tie.id, firm: null, seen: seenFrom(tie) };
}
