import { degree } from './degree.ts';
import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';
import { trianglesAt, upward } from './triangles.ts';

export interface Clustering {
  /** Node → how many pairs of its contacts are tied. */
  triangles: Float64Array;
  /** Node → tied pairs of contacts ÷ pairs of contacts; 0 with fewer than two contacts (Watts and Strogatz 1998). */
  local: Told<Float64Array>;
  /** The mean of the local values: over all nodes, and over those with two contacts or more (null without any). */
  average: Told<number | null>;
  averageWhereDefined: Told<number | null>;
  /** Closed pairs of contacts ÷ all pairs of contacts in the whole graph; null where there is no pair. */
  transitivity: Told<number | null>;
}

/** How far friends of friends are friends. Directed ties count without their direction. */
export function clustering(graph: Graph): Clustering {
  const undirected = symmetrised(graph);
  return clusteringOf(undirected, trianglesAt(upward(undirected)));
}

/** The same from triangles already counted, node by node, in an undirected graph. */
export function clusteringOf(graph: Graph, triangles: Float64Array): Clustering {
  const { n } = graph;
  const contacts = degree(graph);
  const local = new Float64Array(n);
  let [closed, all, total, defined] = [0, 0, 0, 0];
  for (let v = 0; v < n; v++) {
    const pairs = (contacts[v]! * (contacts[v]! - 1)) / 2;
    if (pairs === 0) continue;
    local[v] = triangles[v]! / pairs;
    closed += triangles[v]!;
    all += pairs;
    total += local[v]!;
    defined++;
  }
  return {
    triangles,
    local: { value: local, rests: { n, convention: '0 with fewer than two contacts' } },
    average: {
      value: n > 0 ? total / n : null,
      rests: { n, convention: 'over all nodes, 0 with fewer than two contacts' },
    },
    averageWhereDefined: {
      value: defined > 0 ? total / defined : null,
      rests: { n: defined, convention: 'over nodes with two contacts or more' },
    },
    transitivity: {
      value: all > 0 ? closed / all : null,
      rests: { n: all, convention: 'closed pairs of contacts ÷ all pairs of contacts' },
    },
  };
}
