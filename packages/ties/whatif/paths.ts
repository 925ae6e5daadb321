import { arcAt, type Graph } from '../graph.ts';
import { bestOf, type Candidate } from './best.ts';
import type { Open } from './triangles.ts';

/**
 * Pairs joined by many paths of three and no tie: in trade partners complement rather than resemble each other
 * (Mattsson and others, arXiv 2103.15777, 2021). The score is the degree-normalised L3 of Kovács and others, Nature
 * Communications 10 (2019) 1240: Σ over the paths x–u–v–y of 1/√(k_u k_v), so that hubs do not join everyone.
 */
export function pathsOfThree({ n, start, to }: Graph, open: Open, room: number): Candidate[] {
  const best = bestOf(room);
  const root = Float64Array.from({ length: n }, (_, v) => 1 / Math.sqrt(start[v + 1]! - start[v]!));
  const [twice, thrice] = [new Float64Array(n), new Float64Array(n)];
  const [second, third] = [new Int32Array(n), new Int32Array(n)];
  const tied = new Int32Array(n).fill(-1);
  for (let x = 0; x < n; x++) {
    if (!open[x]) continue;
    let [seconds, thirds] = [0, 0];
    for (let arc = start[x]!; arc < start[x + 1]!; arc++) {
      const u = to[arc]!;
      tied[u] = x;
      for (let on = start[u]!; on < start[u + 1]!; on++) {
        const v = to[on]!;
        if (v === x) continue;
        if (twice[v] === 0) second[seconds++] = v;
        twice[v]! += root[u]!;
      }
    }
    for (let at = 0; at < seconds; at++) {
      const v = second[at]!;
      const weight = twice[v]! * root[v]!;
      twice[v] = 0;
      // Since y is not tied to x, it is not the u of the path either: all four are different.
      for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
        const y = to[arc]!;
        if (y <= x || !open[y] || tied[y] === x) continue;
        if (thrice[y] === 0) third[thirds++] = y;
        thrice[y]! += weight;
      }
    }
    for (let at = 0; at < thirds; at++) {
      best.offer(x, third[at]!, thrice[third[at]!]!);
      thrice[third[at]!] = 0;
    }
  }
  return best.list();
}

/** The paths x–u–v–y as [u, v], those through the least busy firms first, then by id; at most `most`. */
export function pathsBetween(graph: Graph, x: number, y: number, most: number): [number, number][] {
  const { start, to } = graph;
  const degree = (v: number) => start[v + 1]! - start[v]!;
  const paths: [number, number][] = [];
  for (let arc = start[x]!; arc < start[x + 1]!; arc++)
    for (let on = start[y]!; on < start[y + 1]!; on++) {
      const [u, v] = [to[arc]!, to[on]!];
      if (u !== y && v !== x && arcAt(graph, u, v) >= 0) paths.push([u, v]);
    }
  return paths
    .sort((one, other) => busy(one) - busy(other) || one[0] - other[0] || one[1] - other[1])
    .slice(0, most);

  function busy([u, v]: [number, number]): number {
    return degree(u) * degree(v);
  }
}
