import { firmestPath } from '../paths.ts';
import { bothWays } from './gauge.ts';

/** The supply layer's way to propose: see `reachOf`. */
export const pathsOfThree = bothWays((supplier, buyer, look, tally) => {
  const amount = look.reach(supplier.id, buyer.id);
  if (amount === 0 || look.ties.between(supplier.id, buyer.id).length > 0) return;
  tally.add('paths', amount, () => ({
    from: supplier.id,
    to: buyer.id,
    facts: firmestPath(supplier.id, buyer.id, look.ties),
  }));
});
