import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barabasiAlbert } from '../chance/generators.ts';
import { arcAt, type Graph, graphOf } from '../graph.ts';
import { objectives } from './effects.ts';
import { paretoLayers, placesOf, robustOrder } from './ordering.ts';
import { pathsBetween, pathsOfThree } from './paths.ts';
import { whatIfOf } from './prepared.ts';
import { proposalsOf } from './proposals.ts';
import { saidOf } from './saying.ts';
import { closingTriangles, inCommon } from './triangles.ts';
import { en } from './words/en.ts';
import { it } from './words/it.ts';

const network: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 14 }).chain((n) =>
  fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 3 * n }).map(
    (rows) =>
      graphOf({
        n,
        edges: rows.map(([u, v]): [number, number] => [u, v]),
        strengths: rows.map(([, , strength]) => strength / 10),
        combine: 'max',
      }).graph,
  ),
);
const pairsOf = (n: number) =>
  Array.from({ length: n * n }, (_, at) => [Math.floor(at / n), at % n] as const).filter(([u, v]) => u < v);
const degree = ({ start }: Graph, v: number) => start[v + 1]! - start[v]!;

describe('candidates, beside twins that try all pairs', () => {
  test('triangles to close', () => {
    fc.assert(
      fc.property(network, (graph) => {
        const all = new Uint8Array(graph.n).fill(1);
        const strength = (u: number, v: number) => graph.strength![arcAt(graph, u, v)] ?? 0;
        const expected = pairsOf(graph.n).flatMap(([u, v]) => {
          if (arcAt(graph, u, v) >= 0) return [];
          let score = 0;
          for (let q = 0; q < graph.n; q++) score += Math.min(strength(u, q), strength(q, v));
          return score > 0 ? [{ u, v, score }] : [];
        });
        const found = closingTriangles(graph, all, 1000);
        expect(found.length).toBe(expected.length);
        for (const { u, v, score } of expected)
          expect(found.find((one) => one.u === u && one.v === v)!.score).toBeCloseTo(score, 12);
        for (const { u, v } of found) {
          const common = inCommon(graph, u, v);
          expect(common.length).toBeGreaterThan(0);
          for (const q of common) expect(strength(u, q) * strength(q, v)).toBeGreaterThan(0);
        }
        expect(closingTriangles(graph, all, 2)).toEqual(found.slice(0, 2));
      }),
    );
  });

  test('paths of three, degree-normalised', () => {
    fc.assert(
      fc.property(network, (graph) => {
        const all = new Uint8Array(graph.n).fill(1);
        const tied = (u: number, v: number) => arcAt(graph, u, v) >= 0;
        const found = pathsOfThree(graph, all, 1000);
        for (const [x, y] of pairsOf(graph.n)) {
          let [score, paths] = [0, 0];
          for (let u = 0; u < graph.n; u++)
            for (let v = 0; v < graph.n; v++) {
              if (new Set([x, y, u, v]).size < 4 || tied(x, y)) continue;
              if (!tied(x, u) || !tied(u, v) || !tied(v, y)) continue;
              score += 1 / Math.sqrt(degree(graph, u) * degree(graph, v));
              paths++;
            }
          expect(found.find(({ u, v }) => u === x && v === y)?.score ?? 0).toBeCloseTo(score, 12);
          if (!tied(x, y)) expect(pathsBetween(graph, x, y, 1000).length).toBe(paths);
        }
      }),
    );
  });

  test('closed firms are in none', () => {
    fc.assert(
      fc.property(network, fc.nat(13), (graph, shut) => {
        const open = new Uint8Array(graph.n).fill(1);
        open[shut % graph.n] = 0;
        for (const { u, v } of [...closingTriangles(graph, open, 99), ...pathsOfThree(graph, open, 99)])
          expect(open[u]! & open[v]!).toBe(1);
      }),
    );
  });
});

describe('the order', () => {
  const table = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 });
  const columnsOf = (rows: readonly number[][]) =>
    [0, 1, 2].map((at) => Float64Array.from(rows, (row) => row[at]!));

  test('layers are those of peeling off the unbeaten, again and again', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const beats = (one: number[], other: number[]) =>
          one.every((value, at) => value >= other[at]!) && one.some((value, at) => value > other[at]!);
        const expected = rows.map(() => -1);
        for (let layer = 0; expected.includes(-1); layer++) {
          const left = rows.flatMap((_, at) => (expected[at] === -1 ? [at] : []));
          for (const at of left)
            if (!left.some((other) => beats(rows[other]!, rows[at]!))) expected[at] = layer;
        }
        expect([...paretoLayers(columnsOf(rows), rows.length)]).toEqual(expected);
      }),
    );
  });

  test('no change of units alters it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const other = rows.map(([x, y, z]) => [x! * 1000 + 7, y! ** 3, Math.log1p(z!)]);
        expect(robustOrder(columnsOf(other), rows.length).order).toEqual(
          robustOrder(columnsOf(rows), rows.length).order,
        );
      }),
    );
  });

  test('within a layer, good at everything comes before best at one thing', () => {
    const columns = [Float64Array.of(4, 3, 0, 1), Float64Array.of(0, 3, 4, 2)];
    const { order, layer } = robustOrder(columns, 4);
    expect([...order]).toEqual([1, 0, 2, 3]);
    expect([...layer]).toEqual([0, 0, 0, 1]);
  });

  test('equals share their places', () => {
    expect([...placesOf(Float64Array.of(5, 7, 5, 9, 5))]).toEqual([3, 1, 3, 0, 3]);
  });
});

describe('proposals', () => {
  // Two closed circles, a hub that everybody knows, and Zeta, who knows nobody.
  const names = ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Eta', 'Office', 'Zeta'];
  const edges: [number, number][] = [
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
    [4, 5],
    [3, 5],
    ...[0, 1, 2, 3, 4, 5].map((firm): [number, number] => [firm, 6]),
  ];
  const { graph } = graphOf({ names, edges });
  const chain = {
    stagesOf: [[0], [0], [1], [1], [2], [0], [], [3]],
    complementary: [
      [0, 1],
      [1, 3],
      [0, 2],
    ] as [number, number][],
  };
  const whatIf = whatIfOf(graph, { secretariat: [6], contaminators: [0], chain });
  const { proposals } = proposalsOf(whatIf, { chain, perFirm: 1 });

  test('the circles are opened and the isolated firm is met, each firm once', () => {
    const met = proposals.flatMap(({ u, v }) => [u, v]);
    expect(new Set(met).size).toBe(met.length);
    expect(met).not.toContain(6);
    const welcome = proposals.find(({ v }) => v === 7)!;
    expect(welcome.reasons.map(({ objective }) => objective)).toContain('rescue');
    expect(proposals.some(({ u, v }) => u < 3 && v >= 3 && v < 6)).toBe(true);
  });

  test('that both know the secretariat is no reason', () => {
    for (const { support } of proposals) {
      expect(support.common).not.toContain(6);
      expect(support.paths.flat()).not.toContain(6);
    }
  });

  test('it says the same in both languages, with a sentence for each reason', () => {
    for (const words of [en, it]) {
      const said = proposals.map((proposal) => saidOf(proposal, names, words));
      said.forEach(({ title, reasons, support }, at) => {
        const { u, v, reasons: given } = proposals[at]!;
        expect(title).toContain(names[u]);
        expect(title).toContain(names[v]);
        expect(reasons.length).toBe(given.length);
        for (const sentence of [title, ...support, ...reasons]) expect(sentence).toMatch(/^\S.*\.$/);
      });
    }
    const first = {
      u: 0,
      v: 7,
      layer: 0,
      support: { common: [1, 2, 3, 4], paths: [[1, 3] as [number, number]] },
    };
    const expected = { within2: 2, within3: 0, joined: 6, constraint: [] };
    const reasons = [
      { objective: 'rescue' as const, by: 1, ahead: 1 },
      { objective: 'reach' as const, by: 0.1, ahead: 0.9 },
    ];
    expect(saidOf({ ...first, expected, reasons }, names, en)).toEqual({
      title: 'Introduce Alfa and Zeta.',
      support: [
        'Both know Beta, Gamma, Delta, and 1 other.',
        'Alfa works with Beta, Zeta with Delta, and those two with each other.',
      ],
      reasons: [
        'One of them has no tie: it would be its first.',
        '6 pairs of firms that have no way to each other would have one.',
      ],
    });
    for (const objective of objectives)
      for (const by of [0.00123, 1, 2])
        for (const words of [en, it])
          expect(words.reasons[objective](by, { ...expected, joined: 0, within2: 0 })).toMatch(/\.$/);
  });

  test('the same network, the same proposals; the busiest are left in peace; nobody has too many', () => {
    const world = graphOf(barabasiAlbert({ n: 120, each: 3, seed: 5 })).graph;
    const ready = whatIfOf(world, { contaminators: [7, 9] });
    const one = proposalsOf(ready, { most: 30 });
    expect(proposalsOf(whatIfOf(world, { contaminators: [9, 7] }), { most: 30 })).toEqual(one);
    const load = new Map<number, number>();
    for (const { u, v, reasons } of one.proposals) {
      expect(arcAt(world, u, v)).toBe(-1);
      expect(reasons.length).toBeGreaterThan(0);
      for (const node of [u, v]) {
        expect(degree(world, node)).toBeLessThanOrEqual(one.busiest);
        load.set(node, (load.get(node) ?? 0) + 1);
      }
    }
    expect(Math.max(...load.values())).toBeLessThanOrEqual(2);
    const [first] = one.proposals;
    const again = proposalsOf(ready, { most: 30, never: [[first!.v, first!.u]] });
    expect(again.proposals.some(({ u, v }) => u === first!.u && v === first!.v)).toBe(false);
  });
});
