import { maySee, seenFrom, type Viewer } from './audience.ts';
import type { FactRef } from './fact.ts';
import { cellOf, type Grid, type Places, rowOf } from './places.ts';
import type { SupplyTie } from './world.ts';

/** Supply as one viewer sees it; firms by place. */
export interface Ties {
  /** All between two firms, from the first to the second. */
  between(supplier: number, buyer: number): readonly SupplyTie[];
  buyersOf(firm: number): ReadonlyMap<number, readonly SupplyTie[]>;
  suppliersOf(firm: number): ReadonlyMap<number, readonly SupplyTie[]>;
  /** Different firms it trades with. */
  partners(firm: number): number;
}

const NONE: readonly SupplyTie[] = [];
const NOBODY: ReadonlyMap<number, readonly SupplyTie[]> = new Map();

export function tiesOf(supplies: readonly SupplyTie[], viewer: Viewer, places: Places): Ties {
  const buyers: Grid<SupplyTie[]> = [];
  const suppliers: Grid<SupplyTie[]> = [];
  const sorted = [...supplies].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  for (const tie of sorted) {
    if (tie.supplier === tie.buyer || !maySee(viewer, tie, tie.saidBy)) continue;
    const [supplier, buyer] = [places.of(tie.supplier), places.of(tie.buyer)];
    put(buyers, supplier, buyer, tie);
    put(suppliers, buyer, supplier, tie);
  }
  const counted: number[] = [];
  return {
    between: (supplier, buyer) => cellOf(buyers, supplier, buyer) ?? NONE,
    buyersOf: (firm) => buyers[firm] ?? NOBODY,
    suppliersOf: (firm) => suppliers[firm] ?? NOBODY,
    partners: (firm) =>
      (counted[firm] ??= new Set([...(buyers[firm]?.keys() ?? []), ...(suppliers[firm]?.keys() ?? [])]).size),
  };
}

function put(side: Grid<SupplyTie[]>, from: number, to: number, tie: SupplyTie): void {
  const row = rowOf(side, from);
  const cell = row.get(to);
  if (cell) cell.push(tie);
  else row.set(to, [tie]);
}

export function tieFact(tie: SupplyTie): FactRef {
  return { kind: 'supply', id: tie.id, firm: null, seen: seenFrom(tie) };
}
