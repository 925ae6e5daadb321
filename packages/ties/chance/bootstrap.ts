import { graphOf, tiesOf } from '../graph.ts';
import type { Graph } from '../graph.ts';
import { seeded } from '../random.ts';
import type { Random } from '../random.ts';
import type { Told } from '../rests.ts';

export interface BootstrapOptions {
  /**
   * What is drawn again. `nodes` (the default): n nodes with replacement, the network among them, two copies
   * of one node tied with the odds of the density (Snijders and Borgatti 1999). `ties`: m ties with replacement, a tie
   * drawn more often counting once.
   */
  drawn?: 'nodes' | 'ties';
  /** How many networks are drawn; 500 if absent. */
  networks?: number;
  /** 1 if absent. */
  seed?: number;
}

/**
 * A measure with its 95 % interval by bootstrap: value ± 1.96 standard deviations of the networks drawn. It says how
 * the value would vary were the members, or the ties, another sample of the same kind. Its limits: it presumes that
 * the nodes (or ties) could as well have been others; copies of nodes make triangles and components that were not
 * there, and ties drawn once leave about 37 % out, so the mean of the drawn networks is not the value and is not used,
 * only their spread. Fit for densities, shares and means; not for maxima. Strengths are left out.
 */
export function bootstrap(
  graph: Graph,
  measure: (graph: Graph, random: Random) => number | null,
  options: BootstrapOptions = {},
): Told<number | null> {
  const { drawn = 'nodes', networks = 500, seed = 1 } = options;
  const random = seeded(seed);
  const plain: Graph = graph.strength ? { ...graph, strength: null } : graph;
  const value = measure(plain, random);
  const values: number[] = [];
  for (let count = 0; count < networks; count++) {
    const found = measure(drawn === 'nodes' ? nodesAgain(plain, random) : tiesAgain(plain, random), random);
    if (found !== null) values.push(found);
  }
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const half = 1.96 * Math.sqrt(squares / (values.length - 1));
  const convention = `bootstrap over ${drawn}, ${values.length} networks from seed ${seed}: value ± 1.96 standard deviations`;
  if (value === null || values.length < 2) return { value, rests: { n: graph.n, convention } };
  return { value, rests: { n: graph.n, convention, interval: [value - half, value + half] } };
}

/** n nodes with replacement, and what is tied among them. */
export function nodesAgain(graph: Graph, random: Random): Graph {
  const { n, directed, start, to } = graph;
  const pairs = n * (n - 1);
  const copies: number[][] = Array.from({ length: n }, () => []);
  for (let at = 0; at < n; at++) copies[random(n)]!.push(at);
  const edges: number[] = [];
  for (let u = 0; u < n; u++) {
    for (const one of copies[u]!) {
      for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
        if (!directed && to[arc]! < u) continue;
        for (const other of copies[to[arc]!]!) edges.push(one, other);
      }
      // Copies of one node are tied as two nodes drawn by chance would be.
      for (const other of copies[u]!)
        if ((directed ? one !== other : one < other) && random(pairs) < to.length) edges.push(one, other);
    }
  }
  return graphOf({ n, directed, edges: Int32Array.from(edges) }).graph;
}

/** m ties with replacement. */
export function tiesAgain(graph: Graph, random: Random): Graph {
  const { from, to } = tiesOf(graph);
  const edges = new Int32Array(2 * graph.m);
  for (let at = 0; at < graph.m; at++) {
    const tie = random(graph.m);
    edges[2 * at] = from[tie]!;
    edges[2 * at + 1] = to[tie]!;
  }
  return graphOf({ directed: graph.directed, names: graph.names, edges }).graph;
}
