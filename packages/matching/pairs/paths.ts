import type { FactRef } from './fact.ts';
import { tieFact, type Ties } from './ties.ts';
import type { SupplyTie } from './world.ts';

/** What is only declared by one side holds a path less firmly. */
const DECLARED = 0.7;
const FINE = 2 ** 20;

/**
 * Whom a firm could supply, by paths of three: it supplies a customer; another supplier of that customer supplies
 * somebody else. Partners complement rather than resemble each other, so what counts is not whom two firms have in
 * common but whether one could take the other's place beside a third (Kovács et al. 2019, for directed production
 * networks Mattsson et al. 2021). Each path counts 1 ÷ √(suppliers of the customer · customers of the other supplier),
 * so that hubs prove little.
 */
export function reachOf(supplier: number, ties: Ties): Map<number, number> {
  const reach = new Map<number, number>();
  eachPath(supplier, ties, (buyer, amount) => reach.set(buyer, (reach.get(buyer) ?? 0) + amount));
  for (const [buyer, fine] of reach) reach.set(buyer, fine / FINE);
  return reach;
}

/** The ties of the firmest path from a supplier to a buyer it doesn't supply yet. */
export function firmestPath(supplier: number, buyer: number, ties: Ties): FactRef[] {
  let best: { amount: number; path: SupplyTie[] } = { amount: 0, path: [] };
  eachPath(supplier, ties, (end, amount, path) => {
    if (end === buyer && amount > best.amount) best = { amount, path };
  });
  return best.path.map(tieFact);
}

function eachPath(
  supplier: number,
  ties: Ties,
  meet: (buyer: number, amount: number, path: SupplyTie[]) => void,
): void {
  for (const [customer, first] of ties.buyersOf(supplier)) {
    const others = ties.suppliersOf(customer);
    for (const [other, second] of others) {
      if (other === supplier) continue;
      const ends = ties.buyersOf(other);
      for (const [buyer, third] of ends) {
        if (buyer === customer || buyer === supplier) continue;
        const path = [firmest(first), firmest(second), firmest(third)];
        const hold = path.reduce((product, { confirmed }) => product * (confirmed ? 1 : DECLARED), 1);
        meet(buyer, Math.round((hold / Math.sqrt(others.size * ends.size)) * FINE), path);
      }
    }
  }
}

function firmest(ties: readonly SupplyTie[]): SupplyTie {
  return ties.find(({ confirmed }) => confirmed) ?? ties[0]!;
}
