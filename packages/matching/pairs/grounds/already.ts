import type { Look } from '../look.ts';
import type { Standing } from '../standing.ts';

/**
 * The tie by which a buyer already buys these things from a supplier; undefined where it doesn't. A tie that names no
 * capability is for whatever; one that does is for that, what is narrower and what is broader.
 */
export function blockingTie(
  { ties, map }: Look,
  supplier: Standing,
  buyer: Standing,
  capabilities: readonly number[],
): string | undefined {
  return ties.between(supplier.place, buyer.place).find(({ capability }) => {
    if (!capability) return true;
    const sold = map.capability(capability);
    return capabilities.some((one) => isWithin(map, one, sold) || isWithin(map, sold, one));
  })?.id;
}

function isWithin(map: Look['map'], narrow: number, broad: number): boolean {
  return map.broader(narrow).some(([one]) => one === broad);
}
