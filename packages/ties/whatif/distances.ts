import type { Graph } from '../graph.ts';

/**
 * Steps between all pairs: `rows[x * n + y]`, `far` where there is no path: more by two at least than any distance.
 * Undirected, hence symmetric.
 */
export interface Distances {
  n: number;
  far: number;
  rows: Uint8Array | Uint16Array;
}

/** The table of all pairs takes n² bytes: beyond this the what-if is refused instead of filling the memory. */
export const MOST = 20_000;

/**
 * All distances, by walking from 32 firms at once, one bit of a word each (after Then and others, "The more the
 * merrier", PVLDB 8, 2014). Nodes marked in `absent` are walked around: nobody reaches them or passes through them.
 */
export function distancesOf(graph: Graph, absent?: Uint8Array): Distances {
  if (graph.directed) throw new RangeError('an introduction works both ways: symmetrise the graph first');
  if (graph.n > MOST) throw new RangeError(`what-if takes at most ${MOST} firms, not ${graph.n}`);
  return (
    walked(graph, absent, new Uint8Array(graph.n ** 2), 0xff) ??
    walked(graph, absent, new Uint16Array(graph.n ** 2), 0xffff)!
  );
}

/** Null where a distance does not fit well below `far`. */
function walked(
  { n, start, to }: Graph,
  absent: Uint8Array | undefined,
  rows: Distances['rows'],
  far: number,
): Distances | null {
  rows.fill(far);
  const seen = new Int32Array(n);
  const front = new Int32Array(n);
  const next = new Int32Array(n);
  for (let batch = 0; batch < n; batch += 32) {
    seen.fill(0);
    front.fill(0);
    for (let source = batch; source < Math.min(batch + 32, n); source++) {
      if (absent?.[source]) continue;
      rows[source * n + source] = 0;
      seen[source] = front[source] = 1 << (source - batch);
    }
    for (let steps = 1, moved = true; moved; steps++) {
      moved = false;
      next.fill(0);
      for (let v = 0; v < n; v++) {
        const here = front[v]!;
        if (here === 0) continue;
        for (let arc = start[v]!; arc < start[v + 1]!; arc++) next[to[arc]!]! |= here;
      }
      for (let v = 0; v < n; v++) {
        let fresh = absent?.[v] ? 0 : next[v]! & ~seen[v]!;
        front[v] = fresh;
        if (fresh === 0) continue;
        if (steps > far - 2) return null;
        moved = true;
        seen[v]! |= fresh;
        for (; fresh !== 0; fresh &= fresh - 1) rows[v * n + batch + 31 - Math.clz32(fresh & -fresh)] = steps;
      }
    }
  }
  return { n, far, rows };
}
