import { maySee, seenFrom, type Viewer } from './audience.ts';
import type { Changed } from './changed.ts';
import type { FactRef } from './fact.ts';
import { cellOf, type Grid, put, take } from './grid.ts';
import { type Reach, reachFrom, reachTo } from './paths.ts';
import type { Places } from './places.ts';
import type { SupplyTie } from './world.ts';

/** Supply as one viewer sees it; firms by place. */
export interface Ties {
  /** All between two firms, from the first to the second. */
  between(supplier: number, buyer: number): readonly SupplyTie[];
  buyersOf(firm: number): ReadonlyMap<number, readonly SupplyTie[]>;
  suppliersOf(firm: number): ReadonlyMap<number, readonly SupplyTie[]>;
  /** Different firms it trades with. */
  partners(firm: number): number;
  /** How much the paths of three from one to the other count. */
  paths(supplier: number, buyer: number): number;
  /** Follows all paths from and to a firm, because it will be asked about one after the other. */
  follow(firm: number): { to: Reach; from: Reach };
  change(changed: Changed<SupplyTie>): void;
}

const NONE: readonly SupplyTie[] = [];
const NOBODY: ReadonlyMap<number, readonly SupplyTie[]> = new Map();

export function tiesOf(supplies: readonly SupplyTie[], viewer: Viewer, places: Places): Ties {
  const buyers: Grid<SupplyTie> = [];
  const suppliers: Grid<SupplyTie> = [];
  let partners: number[] = [];
  let reaches: { to: Reach; from: Reach }[] = [];
  const ties: Ties = {
    between: (supplier, buyer) => cellOf(buyers, supplier, buyer) ?? NONE,
    buyersOf: (firm) => buyers[firm] ?? NOBODY,
    suppliersOf: (firm) => suppliers[firm] ?? NOBODY,
    partners: (firm) =>
      (partners[firm] ??= new Set([
        ...(buyers[firm]?.keys() ?? []),
        ...(suppliers[firm]?.keys() ?? []),
      ]).size),
    paths(supplier, buyer) {
      const end = reaches[supplier] ? undefined : reaches[buyer];
      return (end ? end.from.get(supplier) : ties.follow(supplier).to.get(buyer)) ?? 0;
    },
    follow: (firm) => (reaches[firm] ??= { to: reachFrom(firm, ties), from: reachTo(firm, ties) }),
    change({ gone, come }) {
      for (const { id, supplier, buyer } of gone) {
        take(buyers, places.of(supplier), places.of(buyer), id);
        take(suppliers, places.of(buyer), places.of(supplier), id);
      }
      for (const tie of come) {
        if (tie.supplier === tie.buyer || !maySee(viewer, tie, tie.saidBy)) continue;
        put(buyers, places.of(tie.supplier), places.of(tie.buyer), tie);
        put(suppliers, places.of(tie.buyer), places.of(tie.supplier), tie);
      }
      [partners, reaches] = [[], []];
    },
  };
  ties.change({ gone: [], come: supplies });
  return ties;
}

export function tieFact(tie: SupplyTie): FactRef {
  return { kind: 'supply', id: tie.id, firm: null, seen: seenFrom(tie) };
}
