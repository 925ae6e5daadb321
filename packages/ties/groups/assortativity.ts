import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';

/**
 * Whether the well tied are tied to the well tied: the correlation of the degrees at the two ends of a tie (Newman 2002).
 * Directed: of the out-degree where an arc begins with the in-degree where it ends. From −1 to 1; null where
 * there is no tie, or all ends have one degree.
 */
export function assortativity(graph: Graph): Told<number | null> {
  const { n, directed, start, to } = graph;
  const incoming = new Float64Array(n);
  for (const v of to) incoming[v]!++;
  const ties = to.length;
  // Whole numbers, summed exactly up to 2⁵³.
  let [outs, ins, outs2, ins2, both] = [0, 0, 0, 0, 0];
  for (let u = 0; u < n; u++) {
    const out = start[u + 1]! - start[u]!;
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
      const into = incoming[to[arc]!]!;
      outs += out;
      ins += into;
      outs2 += out * out;
      ins2 += into * into;
      both += out * into;
    }
  }
  const spread = (ties * outs2 - outs * outs) * (ties * ins2 - ins * ins);
  const value = ties > 0 && spread > 0 ? (ties * both - outs * ins) / Math.sqrt(spread) : null;
  const convention = directed
    ? 'correlation of out-degree at the beginning and in-degree at the end of each tie'
    : 'correlation of the degrees at the two ends of each tie, each tie both ways';
  return { value, rests: { n: graph.m, convention } };
}
