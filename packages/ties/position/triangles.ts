import { type Graph, tiesOf } from '../graph.ts';

/** Each tie on its way up: from the end with fewer ties to the one with more (then by id), rows in order of rank. */
interface Upward {
  start: Int32Array;
  to: Int32Array;
  tie: Int32Array;
}

/**
 * Meets each triangle of an undirected graph once: its nodes a, b, c and its ties ab, ac, bc (numbers of `tiesOf`).
 * Schank and Wagner's forward algorithm (2005): ties are walked from low degree to high, m^1.5 steps at worst.
 */
export function eachTriangle(
  graph: Graph,
  met: (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void,
): void {
  const { start, to, tie } = upward(graph);
  const tieTo = new Int32Array(graph.n).fill(-1);
  for (let a = 0; a < graph.n; a++) {
    const [first, last] = [start[a]!, start[a + 1]!];
    if (last - first < 2) continue;
    for (let arc = first; arc < last; arc++) tieTo[to[arc]!] = tie[arc]!;
    for (let arc = first; arc < last; arc++) {
      const b = to[arc]!;
      const end = start[b + 1]!;
      for (let on = start[b]!; on < end; on++) {
        const ac = tieTo[to[on]!]!;
        if (ac >= 0) met(a, b, to[on]!, tie[arc]!, ac, tie[on]!);
      }
    }
    for (let arc = first; arc < last; arc++) tieTo[to[arc]!] = -1;
  }
}

function upward(graph: Graph): Upward {
  const { n } = graph;
  const { tie } = tiesOf(graph);
  const start = new Int32Array(n + 1);
  const to = new Int32Array(graph.m);
  const ties = new Int32Array(graph.m);
  let count = 0;
  for (let v = 0; v < n; v++) {
    const mine = graph.start[v + 1]! - graph.start[v]!;
    for (let arc = graph.start[v]!; arc < graph.start[v + 1]!; arc++) {
      const other = graph.to[arc]!;
      const its = graph.start[other + 1]! - graph.start[other]!;
      if (its < mine || (its === mine && other < v)) continue;
      to[count] = other;
      ties[count++] = tie[arc]!;
    }
    start[v + 1] = count;
  }
  return { start, to, tie: ties };
}
