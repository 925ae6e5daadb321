import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokerage, graphOf, ROLES } from '../index.ts';
import type { Graph, Role } from '../index.ts';
import * as twin from './twins.ts';

const directed = (n: number, edges: [number, number][]) => graphOf({ n, directed: true, edges }).graph;

test.each([
  ['coordinator', 'AAA'],
  ['itinerant', 'ABA'],
  ['representative', 'AAB'],
  ['gatekeeper', 'ABB'],
  ['liaison', 'ABC'],
] as [Role, string][])('the one between is a %s in %s, told by structure', (role, groups) => {
  const path = directed(3, [
    [0, 1],
    [1, 2],
  ]);
  const { roles } = brokerage(path, [...groups]);
  for (const other of ROLES)
    expect([...roles[other].counts]).toEqual(other === role || other === 'all' ? [0, 1, 0] : [0, 0, 0]);
  const closed = directed(3, [
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  expect(brokerage(closed, [...groups]).roles.all.whole.count).toBe(0);
});

function tied({ start, to }: Graph, u: number, v: number): boolean {
  return to.subarray(start[u], start[u + 1]).includes(v);
}

test('roles are what their definition says, in any graph and grouping', () => {
  const graphs = fc.integer({ min: 1, max: 7 }).chain((n) =>
    fc.tuple(
      fc.record({
        n: fc.constant(n),
        directed: fc.boolean(),
        edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 24 }),
      }),
      fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: n, maxLength: n }),
    ),
  );
  fc.assert(
    fc.property(graphs, ([input, groups]) => {
      const { graph } = graphOf(input);
      const { roles } = brokerage(graph, groups);
      const wanted = twin.roles((u, v) => tied(graph, u, v), groups);
      for (const role of ROLES) {
        expect([...roles[role].counts]).toEqual(wanted[role]);
        expect(roles[role].whole.count).toBe(wanted[role].reduce((sum, count) => sum + count, 0));
      }
    }),
  );
});

/** Mean and variance over every network there is, each as likely as the density of `graph` makes it. */
function overAll(
  graph: Graph,
  groups: string[],
): (of: (counts: Record<Role, number[]>) => number) => [number, number] {
  const n = groups.length;
  const pairs: [number, number][] = [];
  for (let u = 0; u < n; u++)
    for (let v = graph.directed ? 0 : u + 1; v < n; v++) if (u !== v) pairs.push([u, v]);
  const p = graph.m / pairs.length;
  const worlds: [number, Record<Role, number[]>][] = [];
  for (let world = 0; world < 2 ** pairs.length; world++) {
    const a = Array.from({ length: n }, () => new Uint8Array(n));
    let odds = 1;
    pairs.forEach(([u, v], bit) => {
      const there = (world >> bit) & 1;
      odds *= there ? p : 1 - p;
      a[u]![v] = there;
      if (!graph.directed) a[v]![u] = there;
    });
    worlds.push([odds, twin.roles((u, v) => a[u]![v] === 1, groups)]);
  }
  return (of) => {
    const mean = worlds.reduce((sum, [odds, counts]) => sum + odds * of(counts), 0);
    return [mean, worlds.reduce((sum, [odds, counts]) => sum + odds * (of(counts) - mean) ** 2, 0)];
  };
}

const edges: [number, number][] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
  [0, 2],
];
test.each([
  ['directed', directed(4, edges), ['A', 'A', 'B', 'B']],
  ['directed', directed(4, edges), ['A', 'A', 'A', 'B']],
  ['directed', directed(4, edges), ['A', 'B', 'C', 'C']],
  ['undirected', graphOf({ n: 5, edges }).graph, ['A', 'A', 'B', 'B', 'B']],
  ['undirected', graphOf({ n: 5, edges }).graph, ['A', 'A', 'B', 'B', 'C']],
  ['undirected', graphOf({ n: 5, edges }).graph, ['A', 'A', 'A', 'A', 'B']],
])('%s: chance is what all networks together make it', (_, graph, groups) => {
  const { roles } = brokerage(graph, groups);
  const moments = overAll(graph, groups);
  for (const role of ROLES) {
    const { counts, expected, z, whole } = roles[role];
    const [mean, variance] = moments((all) => all[role].reduce((sum, count) => sum + count, 0));
    expect(whole.expected).toBeCloseTo(mean, 9);
    expect(whole.deviation ** 2).toBeCloseTo(variance, 9);
    groups.forEach((__, v) => {
      const [mean, variance] = moments((all) => all[role][v]!);
      expect(expected[v]).toBeCloseTo(mean, 9);
      if (variance < 1e-12) expect(z[v]).toBeNull();
      else expect(z[v]).toBeCloseTo((counts[v]! - mean) / Math.sqrt(variance), 9);
    });
  }
});

test('without ties, or with all of them, nobody stands between and nothing is unlikely', () => {
  const empty = brokerage(graphOf({ n: 3, edges: [] }).graph, [1, 1, 2]);
  expect(empty.roles.all.whole).toEqual({ count: 0, expected: 0, deviation: 0, z: null });
  expect(() => brokerage(directed(2, []), ['A'])).toThrow('1 groups for 2 nodes');
});
