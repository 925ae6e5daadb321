import { firmestPath } from '../paths.ts';
import { bothWays } from './gauge.ts';

/** The supply layer's way to propose: see `reachFrom`. */
export const pathsOfThree = bothWays((supplier, buyer, { ties }, tally) => {
  const amount = ties.paths(supplier.place, buyer.place);
  if (amount === 0 || ties.between(supplier.place, buyer.place).length > 0) return;
  tally.add('paths', amount, () => ({
    from: supplier.id,
    to: buyer.id,
    facts: firmestPath(supplier.place, buyer.place, ties),
  }));
});
