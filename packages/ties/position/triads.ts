import { reversed } from '../directions.ts';
import { arcAt, type Graph } from '../graph.ts';
import type { Told } from '../rests.ts';

/** The sixteen kinds of triad by mutual, asymmetric and null pairs (Holland and Leinhardt 1970). */
export const TRIADS = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;
export type Triad = (typeof TRIADS)[number];

/** The kind of each of the 64 ways in which three nodes can be tied: Batagelj and Mrvar's table. */
const KIND = [
  0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14, 1, 4,
  5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
];

/**
 * How many triads of each kind: steps in proportion to ties × largest degree, not to n³ (Batagelj and Mrvar, Social
 * Networks 23 (2001)). 021D: b ← a → c; 021U: b → a ← c; 111D: a ↔ b ← c; 111U: a ↔ b → c.
 */
export function triadCensus(graph: Graph): Told<Record<Triad, number>> {
  const { n } = graph;
  const counts = new Float64Array(16);
  const around = contactsOf(graph);
  const code = (v: number, u: number): number =>
    (arcAt(graph, v, u) >= 0 ? 1 : 0) + (arcAt(graph, u, v) >= 0 ? 2 : 0);
  const mark = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    for (const u of around[v]!) {
      if (u <= v) continue;
      // Whoever is tied to one of the two; the others make a triad of one tied pair.
      const near: number[] = [];
      mark[u] = mark[v] = -2;
      for (const list of [around[v]!, around[u]!]) {
        for (const w of list) {
          if (mark[w] === -2) continue;
          mark[w] = -2;
          near.push(w);
        }
      }
      const pair = code(v, u);
      counts[pair === 3 ? 2 : 1]! += n - near.length - 2;
      const isContact = (w: number): boolean => around[v]!.has(w);
      for (const w of near) {
        // Each triad once: by the lowest of its tied pairs.
        if (u < w || (v < w && w < u && !isContact(w)))
          counts[KIND[pair + 4 * code(v, w) + 16 * code(u, w)]!]!++;
        mark[w] = -1;
      }
      mark[u] = mark[v] = -1;
    }
  }
  const others = counts.reduce((all, count) => all + count, 0);
  counts[0] = (n * (n - 1) * (n - 2)) / 6 - others;
  return {
    value: Object.fromEntries(TRIADS.map((kind, at) => [kind, counts[at]!])) as Record<Triad, number>,
    rests: { n, convention: 'Holland–Leinhardt labels: mutual, asymmetric, null pairs' },
  };
}

/** Those tied to each, either way. */
function contactsOf(graph: Graph): Set<number>[] {
  const back = reversed(graph);
  return Array.from({ length: graph.n }, (_, v) => {
    const contacts = new Set(graph.to.subarray(graph.start[v]!, graph.start[v + 1]!));
    for (let arc = back.start[v]!; arc < back.start[v + 1]!; arc++) contacts.add(back.to[arc]!);
    return contacts;
  });
}
