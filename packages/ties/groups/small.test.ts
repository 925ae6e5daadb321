import { expect, test } from 'vitest';
import { assortativity, brokerage, communities, corePeriphery, graphOf, homophily, ROLES } from '../index.ts';
import type { Graph } from '../index.ts';
import * as twin from './twins.ts';

/** Every undirected graph of `n` nodes, or one in `each`. */
function* allGraphs(n: number, each: number): Generator<Graph> {
  const pairs = Array.from({ length: n }, (_, u) =>
    Array.from({ length: u }, (__, v): [number, number] => [v, u]),
  ).flat();
  for (let mask = 0; mask < 2 ** pairs.length; mask += each)
    yield graphOf({ n, edges: pairs.filter((_, bit) => (mask >> bit) & 1) }).graph;
}

const near = (value: number | null, wanted: number | null) => {
  if (wanted === null) expect(value).toBeNull();
  else expect(Math.abs(value! - wanted)).toBeLessThan(1e-9);
};

test.each([
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 1],
  [5, 1],
  [6, 97],
])('on graphs of %i nodes (one in %i) every measure of groups is what its definition says', (n, each) => {
  const groups = [...'AABBCA'].slice(0, n);
  for (const graph of allGraphs(n, each)) {
    near(communities(graph).modularity, twin.bestModularity(graph, 1));
    near(corePeriphery(graph).value, twin.bestCore(graph, 'tied'));
    near(assortativity(graph).value, twin.assortativity(graph));
    const index = twin.permutedIndex(graph, groups);
    near(homophily(graph, groups).expected, index && index[0]);
    const tied = new Set(twin.arcs(graph).map(([u, v]) => u * n + v));
    const wanted = twin.roles((u, v) => tied.has(u * n + v), groups);
    const { roles } = brokerage(graph, groups);
    for (const role of ROLES) expect([...roles[role].counts]).toEqual(wanted[role]);
  }
});
