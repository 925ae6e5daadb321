import type { Combine } from './arcs.ts';
import { type Graph, graphOf, tiesOf } from './graph.ts';

/** Every arc the other way round; an undirected graph is its own reverse. */
export function reversed(graph: Graph): Graph {
  if (!graph.directed) return graph;
  const { n, to } = graph;
  const start = new Int32Array(n + 1);
  for (const v of to) start[v + 1]!++;
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, n);
  const back = new Int32Array(to.length);
  const strength = graph.strength ? new Float64Array(to.length) : null;
  // Sources come by rising id, so the new rows are sorted.
  for (let u = 0; u < n; u++) {
    for (let arc = graph.start[u]!; arc < graph.start[u + 1]!; arc++) {
      const at = next[to[arc]!]!++;
      back[at] = u;
      if (strength) strength[at] = graph.strength![arc]!;
    }
  }
  return { ...graph, start, to: back, strength };
}

/**
 * Whoever is tied one way is tied: the weak, undirected graph (`u_` of the reference values). Where both directions
 * stand their strengths are combined: the sum unless said otherwise, as in Burt's a_ij + a_ji.
 */
export function symmetrised(graph: Graph, combine: Combine = 'sum'): Graph {
  if (!graph.directed) return graph;
  const { from, to } = tiesOf(graph);
  const edges = new Int32Array(2 * graph.m);
  for (let at = 0; at < graph.m; at++) {
    edges[2 * at] = from[at]!;
    edges[2 * at + 1] = to[at]!;
  }
  return graphOf({ directed: false, names: graph.names, edges, strengths: graph.strength, combine }).graph;
}
