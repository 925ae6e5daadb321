import type { Graph } from '../graph.ts';
import { degree } from './degree.ts';

/**
 * Each tie of an undirected graph once, on its way up: from the end with fewer ties to the one with more (then by
 * id). The place in `to` is the number of the tie; rows are by rising id.
 */
export interface Upward {
  start: Int32Array;
  to: Int32Array;
  /** Strength of each tie, or null where all count 1. */
  strength: Float64Array | null;
}

export function upward(graph: Graph): Upward {
  const { n, m, start, to, strength } = graph;
  const up: Upward = {
    start: new Int32Array(n + 1),
    to: new Int32Array(m),
    strength: strength && new Float64Array(m),
  };
  const ties = degree(graph);
  let count = 0;
  for (let v = 0; v < n; v++) {
    const mine = ties[v]!;
    const last = start[v + 1]!;
    for (let arc = start[v]!; arc < last; arc++) {
      const other = to[arc]!;
      const its = ties[other]!;
      if (its < mine || (its === mine && other < v)) continue;
      if (strength) up.strength![count] = strength[arc]!;
      up.to[count++] = other;
    }
    up.start[v + 1] = count;
  }
  return up;
}

/**
 * Meets each triangle once: its nodes a, b, c and its ties ab, ac, bc. Schank and Wagner's forward algorithm (2005):
 * m^1.5 steps at worst, since nobody has more than √(2m) ties upwards.
 */
export function eachTriangle(
  { start, to }: Upward,
  met: (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void,
): void {
  const n = start.length - 1;
  const tieTo = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    const [first, last] = [start[a]!, start[a + 1]!];
    if (last - first < 2) continue;
    for (let tie = first; tie < last; tie++) tieTo[to[tie]!] = tie;
    for (let ab = first; ab < last; ab++) {
      const b = to[ab]!;
      const end = start[b + 1]!;
      for (let bc = start[b]!; bc < end; bc++) {
        const ac = tieTo[to[bc]!]!;
        if (ac >= 0) met(a, b, to[bc]!, ab, ac, bc);
      }
    }
    for (let tie = first; tie < last; tie++) tieTo[to[tie]!] = -1;
  }
}

/**
 * Node → how many triangles it is in: the same walk without asking. A guess at every second arc would be wrong where
 * about half of the pairs are closed, so each adds 0 or 1.
 */
export function trianglesAt({ start, to }: Upward): Float64Array {
  const n = start.length - 1;
  const counts = new Float64Array(n);
  const mark = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    const [first, last] = [start[a]!, start[a + 1]!];
    if (last - first < 2) continue;
    for (let tie = first; tie < last; tie++) mark[to[tie]!] = a;
    let atA = 0;
    for (let ab = first; ab < last; ab++) {
      const b = to[ab]!;
      const end = start[b + 1]!;
      let closed = 0;
      for (let bc = start[b]!; bc < end; bc++) {
        const c = to[bc]!;
        const one = mark[c] === a ? 1 : 0;
        counts[c]! += one;
        closed += one;
      }
      counts[b]! += closed;
      atA += closed;
    }
    counts[a]! += atA;
  }
  return counts;
}
