import { type Graph, graphOf, tiesOf } from '../graph.ts';

/**
 * A numbering that keeps neighbours together: each next node is one with most ties to those numbered before (maximum
 * cardinality search: Tarjan and Yannakakis, SIAM Journal on Computing 13, 1984). What is looked up together then lies
 * together, whatever ids the network came with. `place[old] = new`; linear in the ties.
 */
export function neighbourly({ n, start, to }: Graph): Int32Array {
  const place = new Int32Array(n).fill(-1);
  const met = new Int32Array(n);
  // By number of ties met, a list through all nodes that are not placed yet; -1 ends it.
  const first = new Int32Array(n + 1).fill(-1);
  const next = new Int32Array(n);
  const before = new Int32Array(n);
  const put = (v: number): void => {
    const list = met[v]!;
    before[v] = -1;
    next[v] = first[list]!;
    if (next[v]! >= 0) before[next[v]!] = v;
    first[list] = v;
  };
  const take = (v: number): void => {
    if (before[v]! >= 0) next[before[v]!] = next[v]!;
    else first[met[v]!] = next[v]!;
    if (next[v]! >= 0) before[next[v]!] = before[v]!;
  };
  for (let v = n - 1; v >= 0; v--) put(v);
  let most = 0;
  for (let count = 0; count < n; count++) {
    while (first[most]! < 0) most--;
    const v = first[most]!;
    take(v);
    place[v] = count;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const other = to[arc]!;
      if (place[other]! >= 0) continue;
      take(other);
      most = Math.max(most, ++met[other]!);
      put(other);
    }
  }
  return place;
}

/** The same network under other ids, without strengths. */
export function renumbered(graph: Graph, place: Int32Array): Graph {
  const { from, to } = tiesOf(graph);
  const edges = new Int32Array(2 * from.length);
  from.forEach((u, tie) => {
    edges[2 * tie] = place[u]!;
    edges[2 * tie + 1] = place[to[tie]!]!;
  });
  return graphOf({ n: graph.n, edges }).graph;
}
