import type { Look } from '../look.ts';
import { firmestPath } from '../paths.ts';
import type { Standing } from '../standing.ts';
import type { Tally } from '../tally.ts';
import type { Gauge } from './gauge.ts';

/** The supply layer's way to propose: see `reachOf`. */
export const pathsOfThree: Gauge = (one, other, look, tally) => {
  const { to, from } = look.ties.reach(one.place);
  if (to.size > 0) reached(one, other, to.get(other.place), look, tally);
  if (from.size > 0) reached(other, one, from.get(other.place), look, tally);
};

function reached(
  supplier: Standing,
  buyer: Standing,
  amount: number | undefined,
  look: Look,
  tally: Tally,
): void {
  if (amount === undefined || look.ties.between(supplier.place, buyer.place).length > 0) return;
  tally.add('paths', amount, () => ({
    from: supplier.id,
    to: buyer.id,
    facts: firmestPath(supplier.place, buyer.place, look.ties),
  }));
}
