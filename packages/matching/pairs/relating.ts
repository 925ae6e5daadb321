import type { Between } from './look.ts';
import type { SupplyTie } from './world.ts';

/** Firms of which some pair may have changed with what lies between firms. */
export function changedFirms(before: Between, after: Between): Set<string> {
  const changed = new Set<string>();
  for (const one of different(before.past, after.past)) changed.add(one.a);
  for (const one of different(before.likeness ?? [], after.likeness ?? [])) changed.add(one.firm);
  const ties = different(before.supplies, after.supplies);
  for (const { supplies } of ties.length > 0 ? [before, after] : [])
    for (const tie of ties) for (const firm of onPaths(tie, supplies)) changed.add(firm);
  return changed;
}

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

/** Rows that are in one and not in the other, as they are told. */
export function different<T extends object>(before: readonly T[], after: readonly T[]): T[] {
  if (before === after) return [];
  const told = (rows: readonly T[]) => new Map(rows.map((row) => [JSON.stringify(row), row]));
  const [old, now] = [told(before), told(after)];
  return [
    ...[...old].filter(([key]) => !now.has(key)).map(([, row]) => row),
    ...[...now].filter(([key]) => !old.has(key)).map(([, row]) => row),
  ];
}
