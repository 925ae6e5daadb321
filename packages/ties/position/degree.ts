import { reversed } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';

/** How many ties each node has; directed: those that leave it, or those that come in. */
export function degree(graph: Graph, direction: 'out' | 'in' = 'out'): Int32Array {
  const { n, start } = direction === 'in' ? reversed(graph) : graph;
  const ties = new Int32Array(n);
  for (let v = 0; v < n; v++) ties[v] = start[v + 1]! - start[v]!;
  return ties;
}

/** The sum of the strengths of those ties; without strengths, the degree. */
export function weightedDegree(graph: Graph, direction: 'out' | 'in' = 'out'): Float64Array {
  const { n, start, strength } = direction === 'in' ? reversed(graph) : graph;
  if (!strength) return new Float64Array(degree(graph, direction));
  const sums = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) sums[v]! += strength[arc]!;
  }
  return sums;
}

/** Ties ÷ possible ties; null where none is possible. */
export function density({ n, m, directed }: Graph): Told<number | null> {
  const possible = (n * (n - 1)) / (directed ? 1 : 2);
  return {
    value: n > 1 ? m / possible : null,
    rests: { n, convention: 'ties ÷ possible ties, no loops' },
  };
}

/** Arcs that are answered ÷ all arcs (igraph's default); null where there are none. */
export function reciprocity(graph: Graph): Told<number | null> {
  const { n, m, start, to, directed } = graph;
  const rests = { n: m, convention: 'arcs that are answered ÷ all arcs' };
  if (m === 0) return { value: null, rests };
  if (!directed) return { value: 1, rests };
  const back = reversed(graph);
  let answered = 0;
  for (let v = 0; v < n; v++) {
    let at = back.start[v]!;
    const end = back.start[v + 1]!;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      while (at < end && back.to[at]! < to[arc]!) at++;
      if (at < end && back.to[at] === to[arc]) answered++;
    }
  }
  return { value: answered / m, rests };
}
