import { type Changed, changedIn } from './changed.ts';
import type { Between } from './look.ts';
import type { Likeness, Past, SupplyTie } from './world.ts';

/** What has changed between firms, and the firms of which some pair may have changed with it. */
export interface Related {
  supplies: Changed<SupplyTie>;
  past: Changed<Past>;
  firms: Set<string>;
}

export function relatedIn(before: Between, after: Between): Related {
  const past = changedIn(before.past, after.past, ({ id }) => id);
  const supplies = changedIn(before.supplies, after.supplies, ({ id }) => id);
  const likeness = changedIn(before.likeness ?? [], after.likeness ?? [], likenessId);
  const firms = new Set([...past.gone, ...past.come].map(({ a }) => a));
  for (const { firm } of [...likeness.gone, ...likeness.come]) firms.add(firm);
  for (const tie of [...supplies.gone, ...supplies.come])
    for (const all of [before.supplies, after.supplies])
      for (const firm of onPaths(tie, all)) firms.add(firm);
  return { supplies, past, firms };
}

const likenessId = ({ opportunity, firm }: Likeness) => `${opportunity} ${firm}`;

/**
 * A tie from x to y is on paths of three from x, from the other suppliers of y, and from whoever supplies a customer
 * of x; it changes how much those through y and x count.
 */
function onPaths({ supplier, buyer }: SupplyTie, supplies: readonly SupplyTie[]): Set<string> {
  const customers = new Set([buyer]);
  for (const tie of supplies) if (tie.supplier === supplier) customers.add(tie.buyer);
  const firms = new Set([supplier, buyer]);
  for (const tie of supplies) if (customers.has(tie.buyer)) firms.add(tie.supplier);
  return firms;
}
