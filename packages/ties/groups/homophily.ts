import type { Graph } from '../graph.ts';
import { reversed } from '../directions.ts';
import { arcAt } from '../graph.ts';
import type { Rests, Told } from '../rests.ts';
import { partitionOf } from './partition.ts';

export interface Homophily {
  /** Ties inside of groups and between groups. */
  internal: number;
  external: number;
  /** (external − internal) ÷ all: −1 where everybody keeps to their own, 1 where nobody does; null without ties. */
  value: number | null;
  /** What it is on average, and how it varies, over all ways to hand the same groups out again. */
  expected: number | null;
  deviation: number | null;
  /** Null where it can't vary. */
  z: number | null;
  rests: Rests;
}

/**
 * The E–I index of Krackhardt and Stern (1988) of any grouping, against chance: the groups keep their sizes and the
 * ties stay, and who is in which group is permuted. Mean and variance over all permutations are computed, not
 * sampled (the join counts of Moran 1948 and Cliff and Ord 1981). Directed ties count one by one.
 */
export function homophily(graph: Graph, groups: ArrayLike<unknown>): Homophily {
  const { of, sizes } = partitionOf(labelled(graph, groups));
  const { n, m } = graph;
  const internal = insideOf(graph, of).reduce((sum, count) => sum + count, 0);
  const external = m - internal;
  const { mean, variance } = permuted(graph, sizes);
  const index = (inside: number) => (m > 0 ? (m - 2 * inside) / m : null);
  const deviation = m > 0 ? (2 * Math.sqrt(variance)) / m : null;
  const varies = variance > 1e-9 * m;
  return {
    internal,
    external,
    value: index(internal),
    expected: index(mean),
    deviation,
    z: varies ? (mean - internal) / Math.sqrt(variance) : null,
    rests: {
      n,
      convention: `E–I index over ${sizes.length} groups; chance: groups permuted, exact mean and variance`,
    },
  };
}

/**
 * Newman's (2003) assortativity by a grouping: how much more ties keep inside of groups than their ends would by
 * chance, 1 where all do. Null where there is no tie, or all ends are in one group.
 */
export function assortativityBy(graph: Graph, groups: ArrayLike<unknown>): Told<number | null> {
  const { of, sizes } = partitionOf(labelled(graph, groups));
  const ties = graph.to.length;
  const inside = insideOf(graph, of);
  const [begins, ends] = [new Float64Array(sizes.length), new Float64Array(sizes.length)];
  for (let u = 0; u < graph.n; u++) begins[of[u]!]! += graph.start[u + 1]! - graph.start[u]!;
  for (const v of graph.to) ends[of[v]!]!++;
  const kept = inside.reduce((sum, count) => sum + count, 0) * (graph.directed ? 1 : 2);
  const chance = begins.reduce((sum, count, group) => sum + count * ends[group]!, 0);
  const spread = ties * ties - chance;
  const value = ties > 0 && spread > 0 ? (ties * kept - chance) / spread : null;
  return { value, rests: { n: graph.m, convention: `nominal assortativity over ${sizes.length} groups` } };
}

function labelled(graph: Graph, groups: ArrayLike<unknown>): ArrayLike<unknown> {
  if (groups.length !== graph.n)
    throw new RangeError(`there are ${groups.length} groups for ${graph.n} nodes`);
  return groups;
}

/** Ties inside of each group. */
function insideOf({ directed, n, start, to }: Graph, of: Int32Array): Float64Array {
  const inside = new Float64Array(n);
  for (let u = 0; u < n; u++)
    for (let arc = start[u]!; arc < start[u + 1]!; arc++)
      if (of[to[arc]!] === of[u]) inside[of[u]!]! += directed ? 1 : 0.5;
  return inside;
}

/** Mean and variance of the ties inside of groups, over all permutations of who is in which. */
function permuted(graph: Graph, sizes: Int32Array): { mean: number; variance: number } {
  const { n, m, directed } = graph;
  let [two, three, four] = [0, 0, 0];
  for (const size of sizes) {
    two += size * (size - 1);
    three += size * (size - 1) * (size - 2);
    four += size * (size - 1) * (size - 2) * (size - 3) - (size * (size - 1)) ** 2;
  }
  four += two * two;
  // The odds that the ends of one tie, of two ties that meet, and of two that don't, are each of one group.
  const one = n > 1 ? two / (n * (n - 1)) : 0;
  const meeting = n > 2 ? three / (n * (n - 1) * (n - 2)) : 0;
  const apart = n > 3 ? four / (n * (n - 1) * (n - 2) * (n - 3)) : 0;
  const back = directed ? reversed(graph) : null;
  let [touching, mutual] = [0, 0];
  for (let v = 0; v < n; v++) {
    const all = graph.start[v + 1]! - graph.start[v]! + (back ? back.start[v + 1]! - back.start[v]! : 0);
    touching += (all * (all - 1)) / 2;
    if (back)
      for (let arc = graph.start[v]!; arc < graph.start[v + 1]!; arc++)
        if (graph.to[arc]! > v && arcAt(graph, graph.to[arc]!, v) >= 0) mutual++;
  }
  const meets = touching - 2 * mutual;
  const disjoint = (m * (m - 1)) / 2 - meets - mutual;
  const mean = m * one;
  const square = mean + 2 * (mutual * one + meets * meeting + disjoint * apart);
  return { mean, variance: Math.max(0, square - mean * mean) };
}
