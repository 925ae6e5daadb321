import fc from 'fast-check';
import { expect, test } from 'vitest';
import { againstChance, assortativity, bootstrap, graphOf, rewired, seeded } from '../index.ts';
import { nodesAgain, tiesAgain } from './bootstrap.ts';
import type { Graph } from '../index.ts';

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.record({
      n: fc.constant(n),
      directed: fc.boolean(),
      edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 }),
    }),
  )
  .map((input) => graphOf(input).graph);

function degrees({ n, start, to }: Graph): [number[], number[]] {
  const into = Array<number>(n).fill(0);
  for (const v of to) into[v]!++;
  return [Array.from({ length: n }, (_, v) => start[v + 1]! - start[v]!), into];
}

const density = ({ n, to }: Graph) => (n > 1 ? to.length / (n * (n - 1)) : null);

test('an exchange of ties keeps every degree, and the network simple', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (graph, seed) => {
      const mixed = rewired(graph, seeded(seed));
      expect(mixed.m).toBe(graph.m);
      expect(degrees(mixed)).toEqual(degrees(graph));
      expect(mixed.directed).toBe(graph.directed);
      expect(rewired(graph, seeded(seed))).toEqual(mixed);
    }),
  );
});

test('every network of the same degrees comes up as often as any other', () => {
  // Six nodes with two ties each: 60 hexagons and 10 pairs of triangles.
  const six = graphOf({
    n: 6,
    edges: [0, 1, 2, 3, 4, 5].map((v) => [v, (v + 1) % 6] as [number, number]),
  }).graph;
  const random = seeded(3);
  const counts = new Map<string, number>();
  let walk = six;
  for (let drawn = 0; drawn < 7000; drawn++) {
    walk = rewired(walk, random);
    const key = walk.to.join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(70);
  // 100 expected, standard deviation 10.
  for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(55);
});

test('a measure of degrees alone is as chance has it; one of structure is not', () => {
  const edges: [number, number][] = [];
  for (let clique = 0; clique < 5; clique++)
    for (let u = 0; u < 4; u++) for (let v = u + 1; v < 4; v++) edges.push([clique * 4 + u, clique * 4 + v]);
  const cliques = graphOf({ n: 20, edges }).graph;
  expect(againstChance(cliques, density)).toMatchObject({
    value: 30 / 190,
    expected: expect.closeTo(30 / 190, 12) as number,
    z: null,
    atLeast: 1,
    atMost: 1,
  });
  const triangles = ({ n, start, to }: Graph) => {
    let count = 0;
    for (let u = 0; u < n; u++)
      for (const v of to.subarray(start[u], start[u + 1]))
        for (const w of to.subarray(start[v], start[v + 1]))
          if (u < v && v < w && to.subarray(start[u], start[u + 1]).includes(w)) count++;
    return count;
  };
  const found = againstChance(cliques, triangles, { networks: 99 });
  expect(found.value).toBe(20);
  expect(found.expected!).toBeLessThan(4);
  expect(found.z!).toBeGreaterThan(8);
  expect([found.atLeast, found.atMost]).toEqual([0.01, 1]);
  expect(againstChance(cliques, triangles, { networks: 99 })).toEqual(found);
  expect(
    againstChance(graphOf({ n: 2, edges: [] }).graph, (graph) => assortativity(graph).value),
  ).toMatchObject({
    value: null,
    expected: null,
    z: null,
    atLeast: null,
  });
});

test('networks drawn again are simple and of the same size', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (graph, seed) => {
      const nodes = nodesAgain(graph, seeded(seed));
      expect([nodes.n, nodes.directed]).toEqual([graph.n, graph.directed]);
      const ties = tiesAgain(graph, seeded(seed));
      expect(ties.n).toBe(graph.n);
      expect(ties.m).toBeLessThanOrEqual(graph.m);
      const had = new Set(degreesOf(graph));
      for (const arc of degreesOf(ties)) expect(had).toContain(arc);
    }),
  );
});

function degreesOf({ n, start, to }: Graph): string[] {
  return Array.from({ length: n }, (_, u) =>
    [...to.subarray(start[u], start[u + 1])].map((v) => `${u}-${v}`),
  ).flat();
}

test('an interval holds the value, narrows with more members, and covers the truth about as often as it says', () => {
  const random = seeded(5);
  const drawn = (n: number): Graph => {
    const edges: [number, number][] = [];
    for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) if (random(10) < 3) edges.push([u, v]);
    return graphOf({ n, edges }).graph;
  };
  const widths = [15, 60].map((n) => {
    const { value, rests } = bootstrap(drawn(n), density);
    const [low, high] = rests.interval!;
    expect(low).toBeLessThan(value!);
    expect(high).toBeGreaterThan(value!);
    return high - low;
  });
  expect(widths[1]!).toBeLessThan(widths[0]! / 2);
  let covered = 0;
  for (let time = 0; time < 100; time++) {
    const [low, high] = bootstrap(drawn(20), density, { networks: 100, seed: time }).rests.interval!;
    if (low <= 0.3 && 0.3 <= high) covered++;
  }
  expect(covered).toBeGreaterThanOrEqual(90);
  expect(bootstrap(drawn(10), () => null).rests.interval).toBeUndefined();
});
