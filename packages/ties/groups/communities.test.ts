import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barabasiAlbert, communities, graphOf, modularity } from '../index.ts';
import type { Graph } from '../index.ts';
import * as twin from './twins.ts';

/** Zachary's karate club (1977), as printed; numbered from 1. */
const KARATE =
  '2-1 3-1 3-2 4-1 4-2 4-3 5-1 6-1 7-1 7-5 7-6 8-1 8-2 8-3 8-4 9-1 9-3 10-3 11-1 11-5 11-6 12-1 13-1 13-4 14-1 ' +
  '14-2 14-3 14-4 17-6 17-7 18-1 18-2 20-1 20-2 22-1 22-2 26-24 26-25 28-3 28-24 28-25 29-3 30-24 30-27 31-2 31-9 ' +
  '32-1 32-25 32-26 32-29 33-3 33-9 33-15 33-16 33-19 33-21 33-23 33-24 33-30 33-31 33-32 34-9 34-10 34-14 34-15 ' +
  '34-16 34-19 34-20 34-21 34-23 34-24 34-27 34-28 34-29 34-30 34-31 34-32 34-33';
const karate = graphOf({
  n: 34,
  edges: KARATE.split(' ').map((tie) => tie.split('-').map((name) => Number(name) - 1) as [number, number]),
}).graph;

const small = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    directed: fc.boolean(),
    edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 16 }),
    strengths: fc.constant(null) as fc.Arbitrary<number[] | null>,
  }),
);
const weighted = small.chain((input) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: input.edges.length, maxLength: input.edges.length })
    .map((strengths) => ({ ...input, strengths: strengths as number[] | null })),
);
const graphs = fc.oneof(small, weighted).map((input) => graphOf(input).graph);

test("Zachary's club splits in four, at the modularity that is the best there is", () => {
  const found = communities(karate);
  expect(found.modularity).toBeCloseTo(0.4197896, 7);
  expect([...found.sizes].sort((a, b) => a - b)).toEqual([5, 6, 11, 12]);
  expect(found.of[0]).toBe(0);
});

test('modularity is what its definition says, for any graph, groups and resolution', () => {
  const groups = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(graphs, groups, fc.constantFrom(0.5, 1, 2), (graph, labels, resolution) => {
      const { value } = modularity(graph, labels.slice(0, graph.n), resolution);
      const wanted = twin.modularity(graph, labels, resolution);
      if (wanted === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(wanted, 12);
    }),
  );
});

test('on small graphs no partition at all is better than the one found', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(0.7, 1, 1.4), (graph, resolution) => {
      const found = communities(graph, { resolution });
      if (found.modularity === null) return;
      expect(found.modularity).toBeCloseTo(twin.bestModularity(graph, resolution)!, 9);
    }),
    { numRuns: 40 },
  );
});

test('communities are connected, numbered by their lowest node, and the same for the same seed', () => {
  const larger = fc
    .record({ n: fc.integer({ min: 5, max: 80 }), each: fc.integer({ min: 1, max: 3 }), seed: fc.nat() })
    .map((recipe) => graphOf(barabasiAlbert(recipe)).graph);
  fc.assert(
    fc.property(fc.oneof(graphs, larger), fc.nat(), (graph, seed) => {
      const found = communities(graph, { seed, runs: 3 });
      expect(communities(graph, { seed, runs: 3 })).toEqual(found);
      expect(modularity(graph, found.of).value).toBe(found.modularity);
      const seen = new Set<number>();
      for (const group of found.of) {
        expect(group).toBeLessThanOrEqual(seen.size);
        seen.add(group);
      }
      found.sizes.forEach((size, group) => {
        const inside = (v: number) => found.of[v] === group;
        const reached = new Set([found.of.indexOf(group)]);
        for (const u of reached)
          for (let v = 0; v < graph.n; v++)
            if (inside(v) && (tied(graph, u, v) || tied(graph, v, u))) reached.add(v);
        expect(reached.size).toBe(size);
      });
    }),
    { numRuns: 60 },
  );
});

function tied({ start, to }: Graph, u: number, v: number): boolean {
  return to.subarray(start[u], start[u + 1]).includes(v);
}

test('cliques on a ring are found one by one, and without ties everybody is alone', () => {
  const edges: [number, number][] = [];
  for (let clique = 0; clique < 8; clique++) {
    for (let u = 0; u < 5; u++) for (let v = u + 1; v < 5; v++) edges.push([clique * 5 + u, clique * 5 + v]);
    edges.push([clique * 5, ((clique + 1) % 8) * 5 + 1]);
  }
  const { of } = communities(graphOf({ n: 40, edges }).graph);
  expect([...of]).toEqual(Array.from({ length: 40 }, (_, node) => Math.floor(node / 5)));
  const lonely = communities(graphOf({ n: 3, edges: [] }).graph);
  expect(lonely).toMatchObject({ modularity: null, runs: 0 });
  expect([...lonely.of]).toEqual([0, 1, 2]);
  expect(() => modularity(karate, [1])).toThrow('1 groups for 34 nodes');
});
