import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';

/**
 * What is left of the largest component when the first of `order` leave, one after another: value[k] is its size once
 * k are gone, down to all of `order`. Computed backwards, nodes coming back and parts growing together (Newman and
 * Ziff 2000): linear in the ties.
 */
export function fragility(graph: Graph, order: ArrayLike<number>): Told<Int32Array> {
  const { n, start, to } = symmetrised(graph);
  const here = new Uint8Array(n).fill(1);
  for (let at = 0; at < order.length; at++) here[order[at]!] = 0;
  const head = Int32Array.from({ length: n }, (_, v) => v);
  const size = new Int32Array(n).fill(1);
  const find = (v: number): number => {
    while (head[v] !== v) v = head[v] = head[head[v]!]!;
    return v;
  };
  let largest = 0;
  const join = (v: number): void => {
    largest = Math.max(largest, size[find(v)]!);
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      if (!here[to[arc]!]) continue;
      let [a, b] = [find(v), find(to[arc]!)];
      if (a === b) continue;
      if (size[a]! < size[b]!) [a, b] = [b, a];
      head[b] = a;
      size[a]! += size[b]!;
      largest = Math.max(largest, size[a]!);
    }
  };
  for (let v = 0; v < n; v++) if (here[v]) join(v);
  const value = new Int32Array(order.length + 1);
  value[order.length] = largest;
  for (let at = order.length - 1; at >= 0; at--) {
    here[order[at]!] = 1;
    join(order[at]!);
    value[at] = largest;
  }
  return { value, rests: { n, convention: 'nodes in the largest part, ties without their direction' } };
}

/** Ids by falling value; equal values by rising id. */
export function byFalling(values: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: values.length }, (_, v) => v).sort(
    (a, b) => values[b]! - values[a]! || a - b,
  );
}
