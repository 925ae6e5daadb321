import type { FactRef } from './fact.ts';
import { tieFact, type Ties } from './ties.ts';
import type { SupplyTie } from './world.ts';

/** What is only declared by one side holds a path less firmly. */
const DECLARED = 0.7;
const FINE = 2 ** 20;

/** Firms by place, with how much the paths to them count. */
export type Reach = ReadonlyMap<number, number>;

/**
 * Whom a firm could supply, by paths of three: it supplies a customer; another supplier of that customer supplies
 * somebody else. Partners complement rather than resemble each other, so what counts is not whom two firms have in
 * common but whether one could take the other's place beside a third (Kovács et al. 2019, for directed production
 * networks Mattsson et al. 2021). Each path counts 1 ÷ √(suppliers of the customer · customers of the other supplier),
 * so that hubs prove little.
 */
export function reachFrom(supplier: number, ties: Ties): Reach {
  const reach = new Map<number, number>();
  for (const customer of ties.buyersOf(supplier).keys())
    for (const other of ties.suppliersOf(customer).keys())
      for (const buyer of other === supplier ? [] : ties.buyersOf(other).keys())
        add(reach, buyer, pathOf([supplier, customer, other, buyer], ties));
  return inOnes(reach);
}

/** The same from the other end: who could supply a firm. */
export function reachTo(buyer: number, ties: Ties): Reach {
  const reach = new Map<number, number>();
  for (const other of ties.suppliersOf(buyer).keys())
    for (const customer of ties.buyersOf(other).keys())
      for (const supplier of customer === buyer ? [] : ties.suppliersOf(customer).keys())
        add(reach, supplier, pathOf([supplier, customer, other, buyer], ties));
  return inOnes(reach);
}

/** The ties of the firmest path from a supplier to a buyer; of equal ones the first by the ids of its ties. */
export function firmestPath(supplier: number, buyer: number, ties: Ties): FactRef[] {
  let best: Path = { fine: 0, key: '', ties: [] };
  for (const customer of ties.buyersOf(supplier).keys())
    for (const other of ties.suppliersOf(customer).keys()) {
      if (ties.between(other, buyer).length === 0) continue;
      const path = pathOf([supplier, customer, other, buyer], ties);
      if (path.fine > best.fine || (path.fine === best.fine && path.key < best.key)) best = path;
    }
  return best.ties.map(tieFact);
}

interface Path {
  /** In millionths (2^−20), so that sums depend on no order; 0 where it goes through one firm twice. */
  fine: number;
  key: string;
  ties: SupplyTie[];
}

function pathOf(firms: readonly [number, number, number, number], ties: Ties): Path {
  const [supplier, customer, other, buyer] = firms;
  if (supplier === other || supplier === buyer || customer === buyer) return { fine: 0, key: '', ties: [] };
  const steps = [
    ties.between(supplier, customer),
    ties.between(other, customer),
    ties.between(other, buyer),
  ].map(firmest);
  const hold = DECLARED ** steps.filter(({ confirmed }) => !confirmed).length;
  const hubs = ties.suppliersOf(customer).size * ties.buyersOf(other).size;
  return {
    fine: Math.round((hold / Math.sqrt(hubs)) * FINE),
    key: steps.map(({ id }) => id).join(' '),
    ties: steps,
  };
}

function firmest(ties: readonly SupplyTie[]): SupplyTie {
  return ties.find(({ confirmed }) => confirmed) ?? ties[0]!;
}

function add(reach: Map<number, number>, firm: number, { fine }: Path): void {
  if (fine > 0) reach.set(firm, (reach.get(firm) ?? 0) + fine);
}

function inOnes(reach: Map<number, number>): Reach {
  for (const [firm, fine] of reach) reach.set(firm, fine / FINE);
  return reach;
}
