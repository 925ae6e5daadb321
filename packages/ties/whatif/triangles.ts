import type { Graph } from '../graph.ts';
import { bestOf, type Candidate } from './best.ts';

/** Which firms may be proposed: 1, or 0 for those who are not, or who have enough on their hands. */
export type Open = Uint8Array;

/**
 * Pairs with acquaintances in common and no tie: the triangles to close (Holley and Krebs, 2006). The score adds up,
 * over the acquaintances, the weaker of the two ties to each; every tie counts 1 where strengths are unknown.
 */
export function closingTriangles({ n, start, to, strength }: Graph, open: Open, room: number): Candidate[] {
  const best = bestOf(room);
  const score = new Float64Array(n);
  const tied = new Int32Array(n).fill(-1);
  const found = new Int32Array(n);
  for (let u = 0; u < n; u++) {
    if (!open[u]) continue;
    let count = 0;
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) tied[to[arc]!] = u;
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
      const q = to[arc]!;
      for (let on = start[q]!; on < start[q + 1]!; on++) {
        const v = to[on]!;
        if (v <= u || !open[v] || tied[v] === u) continue;
        if (score[v] === 0) found[count++] = v;
        score[v]! += strength ? Math.min(strength[arc]!, strength[on]!) : 1;
      }
    }
    for (let at = 0; at < count; at++) {
      best.offer(u, found[at]!, score[found[at]!]!);
      score[found[at]!] = 0;
    }
  }
  return best.list();
}

/** Whom both know: the firmest acquaintance first, then by id. */
export function inCommon({ start, to, strength }: Graph, u: number, v: number): number[] {
  const common: { node: number; firm: number }[] = [];
  let [here, there] = [start[u]!, start[v]!];
  while (here < start[u + 1]! && there < start[v + 1]!) {
    const [q, r] = [to[here]!, to[there]!];
    if (q === r) common.push({ node: q, firm: strength ? Math.min(strength[here]!, strength[there]!) : 1 });
    if (q <= r) here++;
    if (r <= q) there++;
  }
  return common.sort((one, other) => other.firm - one.firm || one.node - other.node).map(({ node }) => node);
}
