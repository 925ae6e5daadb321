import { Pairs } from './pairs.ts';
import { seeded } from '../random.ts';

/** Ties made up by chance: a simple undirected network, `edges` flat as [u, v, u, v, …], fit for `graphOf`. */
export interface MadeUp {
  directed: false;
  n: number;
  edges: Int32Array;
}

/**
 * G(n, m) of Erdős and Rényi (1959): `m` different pairs, every such network as likely as any other.
 * Throws a RangeError where there are not so many pairs.
 */
export function erdosRenyi({ n, m, seed }: { n: number; m: number; seed: number }): MadeUp {
  const all = (n * (n - 1)) / 2;
  whole({ n, m });
  if (m > all) throw new RangeError(`${n} nodes have only ${all} pairs, not ${m}`);
  const random = seeded(seed);
  const left = m > all / 2 ? drawn(n, all - m, random) : null;
  const edges = new Int32Array(2 * m);
  let at = 0;
  if (left) {
    // More than half of all pairs: draw those that are missing.
    for (let u = 0; u < n; u++)
      for (let v = u + 1; v < n; v++)
        if (!left.has(u, v)) {
          edges[at++] = u;
          edges[at++] = v;
        }
  } else drawn(n, m, random, (u, v) => ((edges[at++] = u), (edges[at++] = v)));
  return { directed: false, n, edges };
}

function drawn(
  n: number,
  count: number,
  random: (below: number) => number,
  take?: (u: number, v: number) => void,
) {
  const pairs = new Pairs(n, count);
  while (pairs.size < count) {
    const u = random(n);
    const v = random(n);
    if (u === v || !pairs.add(Math.min(u, v), Math.max(u, v))) continue;
    take?.(Math.min(u, v), Math.max(u, v));
  }
  return pairs;
}

/**
 * The small world of Watts and Strogatz (1998): a ring where each is tied to the `near` nearest on either side; then
 * each tie, with the chance `rewired`, keeps its first end and gets another second end, never a loop or a repeat.
 * Has n · near ties. Throws a RangeError where 2 · near ≥ n.
 */
export function wattsStrogatz({
  n,
  near,
  rewired,
  seed,
}: {
  n: number;
  near: number;
  rewired: number;
  seed: number;
}): MadeUp {
  whole({ n, near });
  if (near > 0 && 2 * near >= n)
    throw new RangeError(`a ring of ${n} has no ${near} different neighbours on either side`);
  const random = seeded(seed);
  const threshold = Math.round(rewired * 0x1_0000_0000);
  const edges = new Int32Array(2 * n * near);
  const pairs = new Pairs(n, n * near);
  const degree = new Int32Array(n).fill(2 * near);
  let at = 0;
  for (let step = 1; step <= near; step++)
    for (let u = 0; u < n; u++) {
      const v = (u + step) % n;
      edges[at++] = u;
      edges[at++] = v;
      pairs.add(Math.min(u, v), Math.max(u, v));
    }
  for (let tie = 0; tie < edges.length; tie += 2) {
    const u = edges[tie]!;
    const v = edges[tie + 1]!;
    if (random(0x1_0000_0000) >= threshold || degree[u]! >= n - 1) continue;
    let other = random(n);
    while (other === u || pairs.has(Math.min(u, other), Math.max(u, other))) other = random(n);
    pairs.delete(Math.min(u, v), Math.max(u, v));
    pairs.add(Math.min(u, other), Math.max(u, other));
    degree[v]!--;
    degree[other]!++;
    edges[tie + 1] = other;
  }
  return { directed: false, n, edges };
}

/**
 * Preferential attachment (Barabási and Albert 1999): a clique of `each` + 1 nodes, then every node arrives with
 * `each` ties to different nodes, drawn in proportion to their degree. Throws a RangeError where n ≤ each.
 */
export function barabasiAlbert({ n, each, seed }: { n: number; each: number; seed: number }): MadeUp {
  whole({ n, each });
  if (n <= each) throw new RangeError(`${n} nodes are too few for ${each} ties each`);
  const random = seeded(seed);
  const first = ((each + 1) * each) / 2;
  const edges = new Int32Array(2 * (first + (n - each - 1) * each));
  let at = 0;
  for (let u = 0; u <= each; u++)
    for (let v = u + 1; v <= each; v++) {
      edges[at++] = u;
      edges[at++] = v;
    }
  const chosen = new Set<number>();
  for (let u = each + 1; u < n; u++) {
    // Every end of a tie is one lot: who has many ties is drawn often.
    chosen.clear();
    while (chosen.size < each) chosen.add(edges[random(at)]!);
    for (const v of chosen) {
      edges[at++] = v;
      edges[at++] = u;
    }
  }
  return { directed: false, n, edges };
}

function whole(numbers: Record<string, number>): void {
  for (const [name, value] of Object.entries(numbers))
    if (!Number.isInteger(value) || value < 0)
      throw new RangeError(`${name} must be a whole number from 0, not ${value}`);
}
