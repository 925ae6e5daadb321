import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';
import { partitionOf } from './partition.ts';

/**
 * How much more is tied inside the groups than chance would tie, were every degree kept (Newman and Girvan 2004; with
 * `resolution` γ, Reichardt and Bornholdt 2006): Q = Σ over groups of inside ÷ 2m − γ · (strength of the group ÷ 2m)².
 * Directed graphs are symmetrised, adding both directions; strengths count as weights where the graph has them.
 * `groups` has one label a node, of any kind. Null where there is no tie.
 */
export function modularity(graph: Graph, groups: ArrayLike<unknown>, resolution = 1): Told<number | null> {
  if (groups.length !== graph.n)
    throw new RangeError(`there are ${groups.length} groups for ${graph.n} nodes`);
  const { of, sizes } = partitionOf(groups);
  return {
    value: modularityOf(symmetrised(graph), of, sizes.length, resolution),
    rests: {
      n: graph.n,
      convention: `modularity of the symmetrised ${kind(graph)} graph, resolution ${resolution}`,
    },
  };
}

export function kind(graph: Graph): string {
  return graph.strength ? 'weighted' : 'simple';
}

/** The same of an undirected graph and groups numbered from 0. */
export function modularityOf(
  graph: Graph,
  of: Int32Array,
  groups: number,
  resolution: number,
): number | null {
  const { start, to, strength } = graph;
  const inside = new Float64Array(groups);
  const whole = new Float64Array(groups);
  let total = 0;
  for (let u = 0; u < graph.n; u++)
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
      const weight = strength ? strength[arc]! : 1;
      total += weight;
      whole[of[u]!]! += weight;
      if (of[to[arc]!] === of[u]) inside[of[u]!]! += weight;
    }
  if (total === 0) return null;
  let value = 0;
  for (let group = 0; group < groups; group++)
    value += inside[group]! / total - resolution * (whole[group]! / total) ** 2;
  return value;
}
