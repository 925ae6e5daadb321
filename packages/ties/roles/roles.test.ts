import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, graphOf } from '../graph.ts';
import { contaminatorsOf } from './contaminators.ts';
import { coverageOf } from './coverage.ts';
import { dependenceOnContaminators } from './leaving.ts';
import { weavingOf, weavingWithout } from './weaving.ts';

type Edges = [number, number][];
const graph = (n: number, edges: Edges, directed = false): Graph => graphOf({ n, edges, directed }).graph;
const star = (n: number): Edges => Array.from({ length: n - 1 }, (_, at) => [0, at + 1]);
const ring = (n: number): Edges => Array.from({ length: n }, (_, at) => [at, (at + 1) % n]);
const clique = (nodes: number[]): Edges =>
  nodes.flatMap((u) => nodes.filter((v) => u < v).map((v): [number, number] => [u, v]));

describe('contaminators', () => {
  // 0 teaches 1, 2, 3; 1 and 2 teach each other; 4 is alone outside, 5 alone altogether.
  const knowledge = graph(
    6,
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [2, 1],
      [1, 3],
    ],
    true,
  );

  test('each firm has one role, and the borders are told', () => {
    const { firms, thresholds } = contaminatorsOf(knowledge, [4, 3, 0, 0, 5, 0]);
    expect(firms.map(({ role }) => role)).toEqual([
      'gatekeeper',
      'exchanger',
      'absorber',
      'absorber',
      'external-star',
      'isolated',
    ]);
    expect(thresholds).toEqual({ linked: 1, open: 2, gives: 0.6 });
    const strict = contaminatorsOf(knowledge, [4, 3, 0, 0, 5, 0], { linked: 4, open: 4 });
    expect(strict.firms.map(({ role }) => role)).toEqual([
      'external-star',
      'absorber',
      'isolated',
      'isolated',
      'external-star',
      'isolated',
    ]);
  });

  test('know-how that goes no way, or numbers that are none, are refused', () => {
    expect(() => contaminatorsOf(graph(2, [[0, 1]]), [0, 0])).toThrow('the knowledge layer is directed');
    expect(() => contaminatorsOf(knowledge, [1])).toThrow('there are 1 external counts for 6 firms');
    expect(() => contaminatorsOf(knowledge, [1, 1, NaN, 1, 1, 1])).toThrow("firm 2 can't have NaN ties");
  });

  test('what those who stay lose when the most important leave', () => {
    const { leaving, lost } = dependenceOnContaminators(knowledge, [4, 3, 0, 0, 5, 0]);
    expect(leaving).toEqual([0, 1, 4]);
    // Before: from 0, 4 · (1/2 + 1/2 + 1/2); from 1, 3 · (1 + 1/2 + 1/2); from 4, 5. After: 6 and 5 are left.
    expect(lost[0]).toBeCloseTo(1 - 11 / 17, 12);
    // 2, 3 and 5 reach nothing any more once 0 and 1 are gone; 4 still reaches its own.
    expect(lost[1]).toBeCloseTo(1 - 5 / (2 * 2 + 3 + 5), 12);
    expect(lost[2]).toBe(1);
  });

  test('a chain hangs on who brings the outside in', () => {
    const chain = graph(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      true,
    );
    const { lost } = dependenceOnContaminators(chain, [1, 0, 0, 0]);
    expect(lost).toEqual([1]);
    expect(dependenceOnContaminators(chain, [0, 0, 0, 0]).lost).toEqual([]);
  });

  test('the more leave, the less is left', () => {
    const anyNetwork = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 });
    fc.assert(
      fc.property(anyNetwork, fc.array(fc.nat(4), { minLength: 10, maxLength: 10 }), (edges, external) => {
        const { lost } = dependenceOnContaminators(graph(10, edges, true), external, 10);
        for (const share of lost) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

describe('weaving', () => {
  const pockets = [0, 3, 6, 9].flatMap((first) => clique([first, first + 1, first + 2]));
  const core = clique([0, 1, 2, 3, 4]);
  const periphery = Array.from({ length: 15 }, (_, at): [number, number] => [5 + at, at % 5]);

  test.each([
    ['scattered', 12, pockets],
    ['scattered', 0, []],
    ['scattered', 2, [[0, 1]]],
    ['hub', 9, star(9)],
    ['hub', 11, [...star(11), [1, 2], [3, 4]]],
    ['many-hubs', 12, ring(12)],
    ['core-periphery', 20, [...core, ...periphery]],
    ['core-periphery', 6, clique([0, 1, 2, 3, 4, 5])],
  ] as [string, number, Edges][])('%s', (stage, n, edges) => {
    expect(weavingOf(graph(n, edges)).stage).toBe(stage);
  });

  test('two hundred thousand firms, alone or around one, are no trouble', () => {
    const many = 200_000;
    expect(weavingOf(graphOf({ n: many, edges: [] }).graph).stage).toBe('scattered');
    expect(weavingOf(graphOf({ n: many, edges: star(many) }).graph).stage).toBe('hub');
  });

  test('a network that hangs on its secretariat is scattered without it', () => {
    const hanging = weavingWithout(graph(9, star(9)), [0]);
    expect([hanging.with.stage, hanging.without.stage, hanging.dependence]).toEqual(['hub', 'scattered', 1]);
    const grown = weavingWithout(graph(9, [...star(9), ...clique([1, 2, 3, 4, 5, 6, 7, 8])]), [0]);
    expect([grown.without.stage, grown.dependence]).toEqual(['core-periphery', 0]);
    expect(grown.without.rests.n).toBe(8);
  });

  test('around one secretariat, no tie that firms make among themselves raises the dependence', () => {
    const ties = clique([1, 2, 3, 4, 5, 6]);
    let before = 1;
    for (let count = 1; count <= ties.length; count++) {
      const { dependence } = weavingWithout(graph(7, [...star(7), ...ties.slice(0, count)]), [0]);
      expect(dependence).toBeLessThanOrEqual(before);
      before = dependence;
    }
    expect(before).toBe(0);
  });
});

describe('the chain', () => {
  const chain = {
    stagesOf: [[0], [0], [1], [1, 2], [3], []],
    complementary: [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 4],
    ] as Edges,
  };
  const ties = graph(6, [
    [0, 2],
    [1, 2],
    [2, 3],
    [4, 5],
  ]);

  test('how it is covered, what is missing, and where there is no choice', () => {
    expect(coverageOf(ties, chain, 5)).toMatchObject({
      firms: [2, 2, 1, 1, 0],
      empty: [4],
      alone: [2, 3],
      missing: [
        [2, 3],
        [0, 4],
      ],
      single: [
        { stages: [0, 1], at: 1, firm: 2 },
        { stages: [1, 2], at: 1, firm: 2 },
        { stages: [1, 2], at: 2, firm: 3 },
      ],
    });
  });

  test('stages that are none are refused', () => {
    expect(() => coverageOf(ties, chain, 4)).toThrow('there is no stage 4');
    expect(() => coverageOf(ties, { ...chain, stagesOf: [] }, 5)).toThrow('stages for 0 firms, and 6 firms');
  });
});
