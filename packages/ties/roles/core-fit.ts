import type { Graph } from '../graph.ts';

/** A core of fewer firms is a hub or a pair. */
const LEAST = 3;

/**
 * How well the network fits a full core and an empty periphery: the correlation of ties with that pattern, over the
 * pairs inside either (Borgatti and Everett, Social Networks 21 (1999): ties between the two are left open). The cores
 * tried are the busiest firms, three and more: the best of them, so at least this good a core exists. 0 where none fits.
 */
export function coreFit({ n, m, start, to }: Graph): number {
  // Where everybody is tied to everybody all are core.
  if (n >= LEAST && m === (n * (n - 1)) / 2) return 1;
  const degree = (v: number) => start[v + 1]! - start[v]!;
  const order = Array.from({ length: n }, (_, v) => v).sort(
    (one, other) => degree(other) - degree(one) || one - other,
  );
  const inCore = new Uint8Array(n);
  let [inside, touching, best] = [0, 0, 0];
  for (let core = 1; core < n; core++) {
    const v = order[core - 1]!;
    let met = 0;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) met += inCore[to[arc]!]!;
    inCore[v] = 1;
    inside += met;
    touching += degree(v) - met;
    if (core < LEAST) continue;
    const full = (core * (core - 1)) / 2;
    const pairs = full + ((n - core) * (n - core - 1)) / 2;
    const ties = inside + (m - touching);
    const spread = ties * (pairs - ties) * full * (pairs - full);
    if (spread > 0) best = Math.max(best, (pairs * inside - ties * full) / Math.sqrt(spread));
  }
  return best;
}
