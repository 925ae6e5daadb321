import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assortativity, assortativityBy, corePeriphery, graphOf, homophily } from '../index.ts';
import * as twin from './twins.ts';
import { arcs, correlation } from './twins.ts';

const graphs = (most: number, directed: fc.Arbitrary<boolean>) =>
  fc
    .integer({ min: 2, max: most })
    .chain((n) =>
      fc.record({
        n: fc.constant(n),
        directed,
        edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 * n }),
      }),
    )
    .map((input) => graphOf(input).graph);

const same = (value: number | null, twin: number | null) =>
  twin === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(twin, 9);

test('the E–I index is what all permutations of the groups make it', () => {
  const labels = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(graphs(6, fc.boolean()), labels, (graph, labels) => {
      const groups = labels.slice(0, graph.n);
      const found = homophily(graph, groups);
      const wanted = twin.permutedIndex(graph, groups);
      if (wanted === null) return void expect(found).toMatchObject({ value: null, expected: null, z: null });
      const [mean, deviation] = wanted;
      const ties = arcs(graph).filter(([u, v]) => graph.directed || u < v);
      expect(found.value).toBeCloseTo(twin.index(ties, groups), 12);
      expect(found.internal + found.external).toBe(ties.length);
      expect(found.expected).toBeCloseTo(mean, 9);
      expect(found.deviation).toBeCloseTo(deviation, 6);
      if (deviation > 1e-6) expect(found.z).toBeCloseTo((found.value! - mean) / deviation, 5);
      else expect(found.z).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('assortativity is the correlation over the ends of ties, by degree and by groups', () => {
  fc.assert(
    fc.property(graphs(8, fc.boolean()), (graph) => {
      const ties = arcs(graph);
      same(assortativity(graph).value, twin.assortativity(graph));
      // With two groups the nominal coefficient is the correlation of being in the first.
      const groups = Array.from({ length: graph.n }, (_, v) => v % 2);
      if (!graph.directed)
        same(
          assortativityBy(graph, groups).value,
          ties.length === 0 ? null : correlation(ties.map(([u, v]) => [groups[u]!, groups[v]!])),
        );
    }),
  );
});

test.each(['tied', 'apart', 'open'] as const)('no core fits better than the one found: %s', (between) => {
  fc.assert(
    fc.property(graphs(7, fc.constant(false)), (graph) => {
      const found = corePeriphery(graph, { between });
      expect(found.exact).toBe(true);
      same(found.value, twin.bestCore(graph, between));
    }),
    { numRuns: 60 },
  );
});

test('a perfect core is found among sixty, whatever the seed', () => {
  const core = new Set(Array.from({ length: 8 }, (_, u) => 7 * u + 2));
  const full: [number, number][] = [];
  for (let u = 0; u < 60; u++)
    for (let v = u + 1; v < 60; v++) if (core.has(u) || core.has(v)) full.push([u, v]);
  for (const seed of [1, 2, 3]) {
    const found = corePeriphery(graphOf({ n: 60, edges: full }).graph, { seed });
    expect(found.value).toBeCloseTo(1, 12);
    expect(new Set(found.core)).toEqual(core);
    expect(found.exact).toBe(false);
  }
});

test('the search beyond sixteen nodes finds a core at least as good as the best of sixteen', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(16), fc.nat(16)), { minLength: 10, maxLength: 50 }), (edges) => {
      // One lone node more, and the search is no longer exhaustive; its own optimum is known from sixteen.
      const sixteen = graphOf({ n: 16, edges: edges.map(([u, v]) => [u % 16, v % 16]) }).graph;
      const more = graphOf({ n: 17, edges: edges.map(([u, v]) => [u % 16, v % 16]) }).graph;
      const exact = corePeriphery(sixteen);
      const found = corePeriphery(more);
      if (exact.value === null) return;
      const core = new Set(exact.core);
      expect(found.value!).toBeGreaterThanOrEqual(twin.coreFit(more, (v) => core.has(v), 'tied')! - 1e-9);
    }),
    { numRuns: 15 },
  );
});

test('without ties there is no pattern', () => {
  const { graph } = graphOf({ n: 4, edges: [] });
  expect(corePeriphery(graph)).toMatchObject({ value: null, core: new Int32Array(0) });
  expect(assortativity(graph).value).toBeNull();
  expect(() => homophily(graph, [1])).toThrow('1 groups for 4 nodes');
});
