import { weakComponents } from './components.ts';
import type { Graph } from './graph.ts';

/** Part of a graph, with the id each node had: `kept[new] = old`, rising. */
export interface Subgraph {
  graph: Graph;
  kept: Int32Array;
}

/** The nodes of `nodes` and the ties among them. Ids are renumbered in their old order. */
export function among(graph: Graph, nodes: Iterable<number>): Subgraph {
  const inside = new Uint8Array(graph.n);
  for (const node of nodes) inside[node] = 1;
  return keptOf(graph, inside);
}

/** The graph once `nodes` have left it. */
export function without(graph: Graph, nodes: Iterable<number>): Subgraph {
  const inside = new Uint8Array(graph.n).fill(1);
  for (const node of nodes) inside[node] = 0;
  return keptOf(graph, inside);
}

/** The weakly connected part with most nodes; among equals the one with the lowest id. */
export function largestComponent(graph: Graph): Subgraph {
  const { of, sizes } = weakComponents(graph);
  let largest = 0;
  sizes.forEach((size, at) => {
    if (size > sizes[largest]!) largest = at;
  });
  return keptOf(
    graph,
    Uint8Array.from(of, (component) => (component === largest ? 1 : 0)),
  );
}

function keptOf(graph: Graph, inside: Uint8Array): Subgraph {
  const renumbered = new Int32Array(graph.n).fill(-1);
  let n = 0;
  for (let v = 0; v < graph.n; v++) if (inside[v]) renumbered[v] = n++;
  const kept = new Int32Array(n);
  const start = new Int32Array(n + 1);
  const to = new Int32Array(graph.to.length);
  const strength = graph.strength ? new Float64Array(graph.to.length) : null;
  let arcs = 0;
  for (let v = 0; v < graph.n; v++) {
    if (!inside[v]) continue;
    const id = renumbered[v]!;
    kept[id] = v;
    for (let arc = graph.start[v]!; arc < graph.start[v + 1]!; arc++) {
      const other = renumbered[graph.to[arc]!]!;
      if (other < 0) continue;
      to[arcs] = other;
      if (strength) strength[arcs] = graph.strength![arc]!;
      arcs++;
    }
    start[id + 1] = arcs;
  }
  return {
    kept,
    graph: {
      directed: graph.directed,
      n,
      m: graph.directed ? arcs : arcs / 2,
      names: Array.from(kept, (v) => graph.names[v]!),
      start,
      to: to.slice(0, arcs),
      strength: strength && strength.slice(0, arcs),
    },
  };
}
