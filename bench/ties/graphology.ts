import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { tiesOf } from '#packages/ties';
import { type Kind, networkOf } from './networks.ts';
import { seconds } from './time.ts';

/** Seconds by the name of the measure; null where graphology was not asked. */
export interface Graphology {
  betweenness: number | null;
  sampled: number | null;
  pagerank: number;
}

/** Asked in a process of its own: half a gigabyte of another library's objects would slow whoever is measured beside. */
export function graphology(
  script: string,
  kind: Kind,
  nodes: number,
  ties: number,
  sources: number,
): Graphology {
  const ask = JSON.stringify([kind, nodes, ties, sources]);
  const child = spawnSync(process.execPath, [script, 'graphology', ask]);
  if (child.status !== 0) throw new Error(`graphology: ${child.stderr.toString()}`);
  return JSON.parse(child.stdout.toString()) as Graphology;
}

/** The same in this process. Betweenness of all nodes, or from some sources where `sources` is above 0. */
export function graphologyHere([kind, nodes, ties, sources]: [Kind, number, number, number]): Graphology {
  const graph = new UndirectedGraph();
  const { from, to } = tiesOf(networkOf(kind, nodes, ties));
  for (let v = 0; v < nodes; v++) graph.addNode(v);
  from.forEach((u, tie) => graph.addEdge(u, to[tie]!));
  return {
    betweenness: sources
      ? null
      : seconds(() => betweennessOf(graph, { getEdgeWeight: null, normalized: false })),
    sampled: sources ? seconds(() => sampled(graph, sources)) : null,
    pagerank: seconds(() =>
      pagerankOf(graph, { getEdgeWeight: null, alpha: 0.85, tolerance: 1e-9, maxIterations: 1000 }),
    ),
  };
}

/** graphology's own wave from each source, and what Brandes does with it: it offers no sample of its own. */
function sampled(graph: UndirectedGraph, sources: number): Float64Array {
  const metrics = createRequire(import.meta.url).resolve('graphology-metrics/centrality/betweenness.js');
  const { createUnweightedIndexedBrandes } = createRequire(metrics)(
    'graphology-shortest-path/indexed-brandes',
  );
  const wave = createUnweightedIndexedBrandes(graph);
  const through = new Float64Array(graph.order);
  const dependency = new Float64Array(graph.order);
  for (let at = 0; at < sources; at++) {
    const source = Math.floor((at * graph.order) / sources);
    const [stack, before, paths] = wave(source);
    dependency.fill(0);
    while (stack.size > 0) {
      const v = stack.pop();
      const share = (1 + dependency[v]!) / paths[v];
      for (const u of before[v]) dependency[u]! += paths[u] * share;
      if (v !== source) through[v]! += dependency[v]!;
    }
  }
  return through;
}
