import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';
import { degree } from './degree.ts';

/**
 * The core number of each node: the largest k such that it is in a group where everyone has k ties inside it
 * (Seidman 1983). Directed ties count without their direction. Batagelj and Zaveršnik (2003): linear in the ties.
 */
export function cores(graph: Graph): Told<Int32Array> {
  const undirected = symmetrised(graph);
  const { n, start, to } = undirected;
  const core = degree(undirected);
  let most = 0;
  for (let v = 0; v < n; v++) most = Math.max(most, core[v]!);
  /** Degree → where the nodes of that degree begin in `order`, which is by rising degree. */
  const first = new Int32Array(most + 2);
  for (let v = 0; v < n; v++) first[core[v]! + 1]!++;
  for (let ties = 0; ties <= most; ties++) first[ties + 1]! += first[ties]!;
  const order = new Int32Array(n);
  const place = new Int32Array(n);
  const next = first.slice();
  for (let v = 0; v < n; v++) {
    place[v] = next[core[v]!]!++;
    order[place[v]!] = v;
  }
  for (let at = 0; at < n; at++) {
    const v = order[at]!;
    // Those of lower degree are done: the bucket of this degree begins after them.
    const mine = core[v]!;
    const last = start[v + 1]!;
    for (let arc = start[v]!; arc < last; arc++) {
      const other = to[arc]!;
      const ties = core[other]!;
      if (ties <= mine) continue;
      // The other falls to the bucket below, by changing places with the first of its own.
      const head = Math.max(first[ties]!, at + 1);
      const front = order[head]!;
      order[place[other]!] = front;
      place[front] = place[other]!;
      order[head] = other;
      place[other] = head;
      first[ties] = head + 1;
      core[other] = ties - 1;
    }
  }
  return { value: core, rests: { n, convention: 'ties without their direction' } };
}
