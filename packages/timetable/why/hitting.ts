/** So many choices are weighed; beyond, the best so far is taken. */
const NODES = 1000;

/**
 * The cheapest set that has something of every list: branch and bound, with lists that share nothing for a
 * lower bound. Null where a list is empty. `cost` is positive.
 */
export function cheapestHitting<Item>(
  lists: readonly (readonly Item[])[],
  cost: (item: Item) => number,
): Item[] | null {
  if (lists.some((list) => list.length === 0)) return null;
  const sorted = lists.map((list) => [...list].sort((one, other) => cost(one) - cost(other)));
  let best: Item[] = [];
  let least = Infinity;
  let nodes = 0;
  const walk = (chosen: Item[], spent: number, barred: ReadonlySet<Item>): void => {
    const open = sorted
      .filter((list) => !list.some((item) => chosen.includes(item)))
      .map((list) => list.filter((item) => !barred.has(item)))
      .sort((one, other) => one.length - other.length);
    if (open.length === 0 && spent < least) [best, least] = [chosen, spent];
    if (open.length === 0 || spent + atLeast(open, cost) >= least || (nodes += 1) > NODES) return;
    // What hits most lists first; what was tried is barred from the branches after it.
    const hits = (item: Item): number => open.filter((list) => list.includes(item)).length;
    const tried = new Set(barred);
    for (const item of open[0]!.toSorted((one, other) => cost(one) / hits(one) - cost(other) / hits(other))) {
      walk([...chosen, item], spent + cost(item), new Set(tried));
      tried.add(item);
    }
  };
  walk([], 0, new Set());
  return best;
}

function atLeast<Item>(lists: readonly (readonly Item[])[], cost: (item: Item) => number): number {
  const used = new Set<Item>();
  let sum = 0;
  for (const list of lists) {
    if (list.some((item) => used.has(item))) continue;
    for (const item of list) used.add(item);
    sum += Math.min(...list.map(cost));
  }
  return sum;
}
