import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, graphOf } from '../graph.ts';
import { objectives } from './effects.ts';
import type { Chain } from './filling.ts';
import { type WhatIfOptions, whatIfOf } from './prepared.ts';

type Matrix = boolean[][];

/** The twin: everything from scratch from a table of who is tied to whom. */
function measured(tied: Matrix, { secretariat = [], contaminators = [], chain }: WhatIfOptions) {
  const n = tied.length;
  const office = new Set(secretariat);
  const teachers = new Set([...contaminators].filter((node) => !office.has(node)));
  const firms = [...tied.keys()].filter((node) => !office.has(node));
  const steps = walked(tied, () => true);
  const alone = walked(tied, (node) => !office.has(node));
  const pairs = (firms.length * (firms.length - 1)) / 2;
  const over = (table: number[][]) => {
    let sum = 0;
    for (const x of firms) for (const y of firms) if (x < y) sum += 1 / table[x]![y]!;
    return pairs > 0 ? sum / pairs : 0;
  };
  const within = (most: number) => {
    let count = 0;
    for (const x of firms) for (const y of firms) if (x < y && steps[x]![y]! <= most) count++;
    return pairs > 0 ? count / pairs : 0;
  };
  const others = firms.filter((node) => !teachers.has(node));
  let taught = 0;
  for (const x of teachers) for (const y of others) taught += 1 / steps[x]![y]!;
  const constraint = Array.from({ length: n }, (_, i) => burt(tied, i));
  const filled = (chain?.complementary ?? []).filter(([s, t]) =>
    tied.some((row, u) =>
      row.some((is, v) => is && chain!.stagesOf[u]!.includes(s) && chain!.stagesOf[v]!.includes(t)),
    ),
  ).length;
  const reach = over(steps);
  return {
    reach,
    within2: within(2),
    within3: within(3),
    joined: within(n) * pairs,
    constraint,
    filling: filled,
    isolated: firms.filter((node) => !tied[node]!.includes(true)).length,
    dependence: reach > 0 ? 1 - over(alone) / reach : 0,
    knowHow: teachers.size * others.length > 0 ? taught / (teachers.size * others.length) : 0,
  };
}

function walked(tied: Matrix, there: (node: number) => boolean): number[][] {
  const steps = tied.map((row, x) =>
    row.map((is, y) => (x === y ? 0 : is && there(x) && there(y) ? 1 : Infinity)),
  );
  for (const q of tied.keys())
    for (const x of tied.keys())
      for (const y of tied.keys()) steps[x]![y] = Math.min(steps[x]![y]!, steps[x]![q]! + steps[q]![y]!);
  return steps;
}

function burt(tied: Matrix, i: number): number | null {
  const degree = (x: number) => tied[x]!.filter(Boolean).length;
  const p = (x: number, y: number) => (tied[x]![y] ? 1 / degree(x) : 0);
  if (degree(i) === 0) return null;
  let sum = 0;
  for (const j of tied.keys()) {
    if (!tied[i]![j]) continue;
    let invested = p(i, j);
    for (const q of tied.keys()) if (q !== i && q !== j) invested += p(i, q) * p(q, j);
    sum += invested ** 2;
  }
  return sum;
}

function matrixOf(n: number, edges: readonly (readonly [number, number])[]): Matrix {
  const tied = Array.from({ length: n }, () => new Array<boolean>(n).fill(false));
  for (const [u, v] of edges) if (u !== v) tied[u]![v] = tied[v]![u] = true;
  return tied;
}

/** The largest difference from the twin, over the pairs given, or over all pairs of firms. */
function difference(
  n: number,
  edges: readonly (readonly [number, number])[],
  options: WhatIfOptions,
  pairs: readonly number[] = pairsAmong(n, options),
): number {
  const { graph } = graphOf({ n, edges });
  const tied = matrixOf(n, edges);
  const effects = whatIfOf(graph, options).effects(Int32Array.from(pairs));
  const before = measured(tied, options);
  let most = 0;
  const same = (one: number | undefined, other: number) => {
    most = Math.max(most, one === undefined ? 0 : Math.abs(one - other));
  };
  for (let at = 0; at < pairs.length / 2; at++) {
    const [u, v] = [pairs[2 * at]!, pairs[2 * at + 1]!];
    const stood = tied[u]![v]!;
    tied[u]![v] = tied[v]![u] = true;
    const after = measured(tied, options);
    tied[u]![v] = tied[v]![u] = stood;
    let opened = 0;
    for (const node of [u, v])
      if (before.constraint[node] !== null) opened += before.constraint[node]! - after.constraint[node]!;
    same(effects.reach[at], after.reach - before.reach);
    same(effects.within2[at], after.within2 - before.within2);
    same(effects.within3[at], after.within3 - before.within3);
    same(effects.joined[at], after.joined - before.joined);
    same(effects.opening[at], opened);
    same(effects.rescue[at], before.isolated - after.isolated);
    same(effects.filling?.[at], after.filling - before.filling);
    same(effects.independence?.[at], before.dependence - after.dependence);
    same(effects.knowHow?.[at], after.knowHow - before.knowHow);
  }
  return most;
}

function pairsAmong(n: number, { secretariat = [] }: WhatIfOptions): number[] {
  const firms = [...Array(n).keys()].filter((node) => ![...secretariat].includes(node));
  return firms.flatMap((u) => firms.flatMap((v) => (u === v ? [] : [u, v])));
}

const chain: Chain = {
  stagesOf: [[0], [1], [2, 0], [], [1, 2], [2]],
  complementary: [
    [0, 1],
    [1, 2],
    [0, 2],
  ],
};

describe('the effect of a tie is what measuring again would say', () => {
  const places = (n: number) => {
    const all: [number, number][] = [];
    for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) all.push([u, v]);
    return all;
  };

  test.each([2, 3, 4, 5])('on every network of %i nodes, every pair', { timeout: 60_000 }, (n) => {
    const stages = { ...chain, stagesOf: chain.stagesOf.slice(0, n) };
    let most = 0;
    for (let bits = 0; bits < 2 ** places(n).length; bits++) {
      const edges = places(n).filter((_, at) => bits & (1 << at));
      // The secretariat and the contaminator take turns, so that all roles are met everywhere.
      const [office, teacher] = [bits % n, Math.floor(bits / n) % n];
      const secretariat = n > 2 && bits % 2 ? [office] : [];
      most = Math.max(most, difference(n, edges, { secretariat, contaminators: [teacher], chain: stages }));
    }
    expect(most).toBeLessThan(1e-12);
  });

  // Any pair of any network is the pair 0–1 of another one of the same shape.
  test('on every network of 6 nodes, the pair that all others are like', { timeout: 60_000 }, () => {
    let most = 0;
    for (let bits = 0; bits < 2 ** 15; bits += 2) {
      const edges = places(6).filter((_, at) => bits & (1 << at));
      const role = Math.imul(bits, 0x9e3779b1) >>> 30;
      const secretariat = role & 1 ? [2] : [];
      const contaminators = role & 2 ? [0, 3] : [3];
      most = Math.max(most, difference(6, edges, { secretariat, contaminators, chain }, [0, 1]));
    }
    expect(most).toBeLessThan(1e-12);
  });

  const network = fc.integer({ min: 7, max: 24 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 2 * n }),
      ring: fc.boolean(),
      secretariat: fc.uniqueArray(fc.nat(n - 1), { maxLength: 2 }),
      contaminators: fc.uniqueArray(fc.nat(n - 1), { maxLength: 3 }),
    }),
  );

  test('on larger ones, with long ways round', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(network, ({ n, edges, ring, secretariat, contaminators }) => {
        const around = Array.from({ length: n - 1 }, (_, at): [number, number] => [at, at + 1]);
        const all = ring ? [...around, ...edges.slice(0, 3)] : edges;
        expect(difference(n, all, { secretariat, contaminators })).toBeLessThan(1e-11);
      }),
      { numRuns: 60 },
    );
  });

  test('where distances need more than a byte', () => {
    const edges = Array.from({ length: 299 }, (_, at): [number, number] => [at, at + 1]);
    const { reach, effects } = whatIfOf(graphOf({ n: 300, edges }).graph);
    let ring = 0;
    for (let apart = 1; apart < 300; apart++) ring += (300 - apart) / apart;
    expect(reach.efficiency * reach.pairs).toBeCloseTo(ring, 9);
    const closed = effects(Int32Array.of(0, 299)).reach[0]! + reach.efficiency;
    let around = 300 / 2 / 150;
    for (let apart = 1; apart < 150; apart++) around += 300 / apart;
    expect(closed * reach.pairs).toBeCloseTo(around, 9);
  });

  test('and it does not depend on what firms are called, nor on what was asked before', () => {
    fc.assert(
      fc.property(network, fc.nat(), ({ n, edges, contaminators }, shift) => {
        const renamed = (node: number) => (node + shift) % n;
        const other = edges.map(([u, v]): [number, number] => [renamed(u), renamed(v)]);
        const all = Int32Array.from({ length: 2 * (n - 1) }, (_, at) => (at % 2 ? (at + 1) / 2 : 0));
        const one = whatIfOf(graphOf({ n, edges }).graph, { contaminators });
        const two = whatIfOf(graphOf({ n, edges: other }).graph, {
          contaminators: contaminators.map(renamed),
        });
        const first = one.effects(all);
        const second = two.effects(all.map(renamed));
        expect(first.reach).toEqual(second.reach);
        expect(first.knowHow).toEqual(second.knowHow);
        first.opening.forEach((fall, at) => expect(second.opening[at]).toBeCloseTo(fall, 12));
        expect(one.effects(all)).toEqual(first);
      }),
    );
  });

  test('reach never falls, nor do the other pairs drift apart', () => {
    fc.assert(
      fc.property(network, ({ n, edges }) => {
        const pairs = edges.filter(([u, v]) => u !== v).flat();
        const effects = whatIfOf(graphOf({ n, edges: edges.slice(0, n) }).graph).effects(
          Int32Array.from(pairs),
        );
        for (const column of [
          effects.reach,
          effects.within2,
          effects.within3,
          effects.joined,
          effects.rescue,
        ])
          expect(column.every((value) => value >= 0)).toBe(true);
      }),
    );
  });
});

describe('what is refused, and what is not asked', () => {
  const line: Graph = graphOf({
    n: 4,
    edges: [
      [0, 1],
      [1, 2],
    ],
  }).graph;

  test('pairs that are none', () => {
    const { effects } = whatIfOf(line, { secretariat: [3] });
    expect(() => effects(Int32Array.of(1, 1))).toThrow("node 1 can't be tied to itself");
    expect(() => effects(Int32Array.of(0, 4))).toThrow('there is no node 4');
    expect(() => effects(Int32Array.of(0, 3))).toThrow('the secretariat is no side of a proposal');
    expect(() => whatIfOf(line, { contaminators: [9] })).toThrow('there is no node 9');
    expect(() => whatIfOf(graphOf({ n: 2, edges: [], directed: true }).graph)).toThrow('symmetrise');
  });

  test('a tie that stands changes nothing', () => {
    const effects = whatIfOf(line).effects(Int32Array.of(0, 1));
    for (const objective of objectives) expect(effects[objective]?.[0] ?? 0).toBe(0);
    expect([effects.filling, effects.independence, effects.knowHow]).toEqual([null, null, null]);
  });
});
