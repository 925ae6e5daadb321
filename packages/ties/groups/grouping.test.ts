import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assortativity, assortativityBy, corePeriphery, graphOf, homophily } from '../index.ts';
import type { Graph } from '../index.ts';

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

function arcs({ n, start, to }: Graph): [number, number][] {
  return Array.from({ length: n }, (_, u) =>
    [...to.subarray(start[u], start[u + 1])].map((v) => [u, v] as [number, number]),
  ).flat();
}

function* orders(list: string[]): Generator<string[]> {
  if (list.length <= 1) return yield list;
  for (let at = 0; at < list.length; at++)
    for (const rest of orders([...list.slice(0, at), ...list.slice(at + 1)])) yield [list[at]!, ...rest];
}

function correlation(pairs: [number, number][]): number | null {
  const mean = (of: (pair: [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean((pair) => pair[0]), mean((pair) => pair[1])];
  const spread = Math.sqrt(mean((pair) => (pair[0] - x) ** 2) * mean((pair) => (pair[1] - y) ** 2));
  return spread < 1e-12 ? null : mean((pair) => (pair[0] - x) * (pair[1] - y)) / spread;
}

const same = (value: number | null, twin: number | null) =>
  twin === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(twin, 9);

test('the E–I index is what all permutations of the groups make it', () => {
  const labels = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(graphs(6, fc.boolean()), labels, (graph, labels) => {
      const groups = labels.slice(0, graph.n);
      const ties = arcs(graph).filter(([u, v]) => graph.directed || u < v);
      const index = (of: string[]) =>
        ties.reduce((sum, [u, v]) => sum + (of[u] === of[v] ? -1 : 1), 0) / ties.length;
      const found = homophily(graph, groups);
      if (ties.length === 0)
        return void expect(found).toMatchObject({ value: null, expected: null, z: null });
      const all = [...orders(groups)].map(index);
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      const deviation = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
      expect(found.value).toBeCloseTo(index(groups), 12);
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
      const out = (v: number) => ties.filter(([u]) => u === v).length;
      const into = (v: number) => ties.filter(([, w]) => w === v).length;
      same(
        assortativity(graph).value,
        ties.length === 0 ? null : correlation(ties.map(([u, v]) => [out(u), into(v)])),
      );
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

/** The best correlation of any core, by the definition. */
function naiveCore(graph: Graph, between: 'tied' | 'apart' | 'open'): number | null {
  const tied = new Set(arcs(graph).map(([u, v]) => u * graph.n + v));
  let best: number | null = null;
  for (let core = 1; core < 2 ** graph.n; core++) {
    const inside = (v: number) => (core >> v) & 1;
    const pairs: [number, number][] = [];
    for (let u = 0; u < graph.n; u++)
      for (let v = u + 1; v < graph.n; v++) {
        const ends = inside(u) + inside(v);
        if (between === 'open' && ends === 1) continue;
        pairs.push([
          tied.has(u * graph.n + v) ? 1 : 0,
          ends === 2 || (between === 'tied' && ends === 1) ? 1 : 0,
        ]);
      }
    const fit = pairs.length > 0 ? correlation(pairs) : null;
    if (fit !== null && (best === null || fit > best)) best = fit;
  }
  return best;
}

test.each(['tied', 'apart', 'open'] as const)('no core fits better than the one found: %s', (between) => {
  fc.assert(
    fc.property(graphs(7, fc.constant(false)), (graph) => {
      const found = corePeriphery(graph, { between });
      expect(found.exact).toBe(true);
      same(found.value, naiveCore(graph, between));
    }),
    { numRuns: 60 },
  );
});

test('a perfect core is found among sixty, whatever the seed', () => {
  const edges: [number, number][] = [];
  for (let u = 0; u < 8; u++) for (let v = u + 1; v < 60; v++) edges.push([7 * u + 2, (7 * u + 2 + v) % 60]);
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

test('the search beyond sixteen nodes finds what trying all cores would, on a planted core', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(16), fc.nat(16)), { minLength: 10, maxLength: 50 }), (edges) => {
      // One lone node more, and the search is no longer exhaustive; its own optimum is known from sixteen.
      const sixteen = graphOf({ n: 16, edges: edges.map(([u, v]) => [u % 16, v % 16]) }).graph;
      const more = graphOf({ n: 17, edges: edges.map(([u, v]) => [u % 16, v % 16]) }).graph;
      const exact = corePeriphery(sixteen);
      const found = corePeriphery(more);
      if (exact.value === null) return;
      const core = new Set(exact.core);
      const pairs: [number, number][] = [];
      const tied = new Set(arcs(more).map(([u, v]) => u * 17 + v));
      for (let u = 0; u < 17; u++)
        for (let v = u + 1; v < 17; v++)
          pairs.push([tied.has(u * 17 + v) ? 1 : 0, core.has(u) || core.has(v) ? 1 : 0]);
      expect(found.value!).toBeGreaterThanOrEqual(correlation(pairs)! - 1e-9);
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
