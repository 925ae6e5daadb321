import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { type Graph, tiesOf } from '#packages/ties';

/** The same network in graphology's own form. */
export function inGraphology({ n, ...graph }: Graph): UndirectedGraph {
  const copy = new UndirectedGraph();
  for (let v = 0; v < n; v++) copy.addNode(v);
  const { from, to } = tiesOf({ n, ...graph });
  from.forEach((u, tie) => copy.addEdge(u, to[tie]!));
  return copy;
}

export const betweenness = (graph: UndirectedGraph) =>
  betweennessOf(graph, { getEdgeWeight: null, normalized: false });

export const pagerank = (graph: UndirectedGraph) =>
  pagerankOf(graph, { getEdgeWeight: null, alpha: 0.85, tolerance: 1e-9, maxIterations: 1000 });

/**
 * Only the way out from some sources: the part of graphology's betweenness that it offers source by source. Its whole
 * takes longer.
 */
export function wayOut(graph: UndirectedGraph, sources: Int32Array): () => void {
  const inside = createRequire(
    createRequire(import.meta.url).resolve('graphology-metrics/centrality/betweenness.js'),
  );
  const { createUnweightedIndexedBrandes: prepared } = inside('graphology-shortest-path/indexed-brandes');
  return () => {
    const brandes = prepared(graph);
    for (const source of sources) {
      const [stack] = brandes(source);
      stack.clear();
    }
  };
}
