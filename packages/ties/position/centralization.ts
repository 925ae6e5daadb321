import type { Told } from '../rests.ts';

/**
 * How much one node stands out: the sum of the distances to the largest value ÷ the same in a star of that size
 * (Freeman, Social Networks 1 (1978)). Null below three nodes. For an undirected graph.
 */
export function degreeCentralization(degrees: ArrayLike<number>): Told<number | null> {
  const n = degrees.length;
  return told(degrees, (n - 1) * (n - 2), 'degrees, against a star');
}

/** The same for unnormalised betweenness. */
export function betweennessCentralization(values: ArrayLike<number>): Told<number | null> {
  const n = values.length;
  return told(values, ((n - 1) ** 2 * (n - 2)) / 2, 'unnormalised betweenness, against a star');
}

function told(values: ArrayLike<number>, most: number, convention: string): Told<number | null> {
  const n = values.length;
  let [largest, sum] = [-Infinity, 0];
  for (let v = 0; v < n; v++) {
    largest = Math.max(largest, values[v]!);
    sum += values[v]!;
  }
  return { value: n > 2 ? (n * largest - sum) / most : null, rests: { n, convention } };
}
