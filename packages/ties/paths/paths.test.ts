import { describe, expect, test, vi } from 'vitest';
import {
  betweenness,
  byFalling,
  distances,
  edgeBetweenness,
  erdosRenyi,
  globalEfficiency,
  type Graph,
  graphOf,
  nearness,
  panel,
  reversed,
  Trail,
  wattsStrogatz,
} from '../index.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Stages of a supply chain, every firm tied to every firm of the next stage. */
function layered(stages: number, firms: number): Graph {
  const edges: [number, number][] = [];
  for (let stage = 0; stage + 1 < stages; stage++)
    for (let a = 0; a < firms; a++)
      for (let b = 0; b < firms; b++) edges.push([stage * firms + a, (stage + 1) * firms + b]);
  return graphOf({ n: stages * firms, edges }).graph;
}

const total = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);

describe('counts of paths beyond what numbers hold', () => {
  test('300 stages of 8 firms: 8^298 paths, above float64', () => {
    const graph = layered(300, 8);
    const { value } = betweenness(graph);
    const { far, reached } = distances(graph);
    // Whoever stands between two at distance d are d − 1 in all, however many the paths.
    const between = total(far) / 2 - reached.reduce((all, one) => all + one, 0) / 2;
    expect(Math.abs(total(value) - between) / between).toBeLessThan(1e-12);
    // By symmetry the firms of a stage share alike, and a stage has those before it times those after it, and pairs.
    for (const stage of [0, 1, 2, 150, 298, 299]) {
      const row = value.slice(8 * stage, 8 * stage + 8);
      const apart = 64 * stage * (299 - stage);
      // Two of one stage meet over the stages beside theirs.
      const beside = (s: number): number => (s < 0 || s > 299 ? 0 : s === 0 || s === 299 ? 28 : 14);
      const expected = (apart + beside(stage - 1) + beside(stage + 1)) / 8;
      for (const one of row) expect(Math.abs(one - expected) / expected).toBeLessThan(1e-9);
    }
  });

  test('the same along costs, of nodes and ties', () => {
    const graph = layered(302, 8);
    const costs = new Float64Array(graph.to.length).fill(2);
    const sample = { sources: 40, seed: 3 };
    const [plain, costly] = [betweenness(graph, { sample }), betweenness(graph, { sample, costs })];
    plain.value.forEach((one, v) => expect(Math.abs(costly.value[v]! - one)).toBeLessThan(1e-9 * (1 + one)));
    const ties = edgeBetweenness(graph, { sample }).value;
    expect(ties.every((one) => one > 0 && Number.isFinite(one))).toBe(true);
  });
});

describe('samples', () => {
  const { graph } = graphOf(wattsStrogatz({ n: 600, near: 3, rewired: 0.1, seed: 5 }));
  const exact = betweenness(graph).value;

  test('the error of the hundred largest holds the truth about as often as it says', () => {
    let [held, asked] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const { value, errors, rests } = betweenness(graph, { sample: { sources: 150, seed } });
      expect(rests.sampled).toMatchObject({ of: 600, taken: 150 });
      for (const v of byFalling(exact).slice(0, 100)) {
        asked++;
        if (Math.abs(value[v]! - exact[v]!) <= errors![v]!) held++;
      }
    }
    expect(held / asked).toBeGreaterThan(0.9);
    expect(held / asked).toBeLessThan(0.99);
  });

  test('as many sources as nodes is exact, and says so', () => {
    const told = betweenness(graph, { sample: { sources: 600, seed: 1 } });
    expect(told.value).toEqual(exact);
    expect(told.rests.sampled).toBeUndefined();
  });

  test('the interval of the efficiency holds the truth', () => {
    const truth = nearness(graph).globalEfficiency.value!;
    let held = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const [low, high] = globalEfficiency(graph, { sample: { sources: 100, seed } }).rests.interval!;
      if (low <= truth && truth <= high) held++;
    }
    expect(held).toBeGreaterThanOrEqual(34);
  });

  test('a sampled panel is near the exact one, and repeats', () => {
    const [told, again] = [1, 1].map(() => panel(graph, { sample: { sources: 300, seed: 2 } }));
    const full = panel(graph);
    expect(told!.betweenness.value).toEqual(again!.betweenness.value);
    told!.closeness.value.forEach((one, v) =>
      expect(Math.abs(one! / full.closeness.value[v]! - 1)).toBeLessThan(0.1),
    );
    told!.harmonic.value.forEach((one, v) =>
      expect(Math.abs(one! / full.harmonic.value[v]! - 1)).toBeLessThan(0.1),
    );
    expect(told!.constraint.value).toEqual(full.constraint.value);
    expect(told!.diameter.value).toBeLessThanOrEqual(full.diameter.value!);
  });
});

test('32 waves at a time tell what one at a time tells, directed too, with parts apart', () => {
  const { edges } = erdosRenyi({ n: 150, m: 210, seed: 9 });
  const { graph } = graphOf({ n: 160, directed: true, edges });
  for (const one of [graph, reversed(graph)]) {
    const trail = new Trail(one, null);
    const told = distances(one);
    for (let v = 0; v < one.n; v++) {
      trail.reach(v);
      const far = [...trail.order.subarray(1, trail.count)].map((w) => trail.distance[w]!);
      expect(told.reached[v]).toBe(far.length);
      expect(told.far[v]).toBe(far.reduce((a, b) => a + b, 0));
      expect(told.near[v]).toBeCloseTo(
        far.reduce((a, b) => a + 1 / b, 0),
        9,
      );
    }
  }
});

test('costs must be above 0, one for each arc', () => {
  const { graph } = graphOf({ n: 2, edges: [[0, 1]] });
  expect(() => betweenness(graph, { costs: Float64Array.of(1) })).toThrow('there are 1 costs for 2 arcs');
  expect(() => betweenness(graph, { costs: Float64Array.of(1, 0) })).toThrow('every cost must be above 0');
});

test('nobody at all, and one alone, are no error', () => {
  for (const n of [0, 1]) {
    const told = panel(graphOf({ n, edges: [] }).graph);
    expect(told.globalEfficiency.value).toBeNull();
    expect(told.betweenness.value.length).toBe(n);
    expect(told.closeness.value).toEqual(n ? [null] : []);
    expect(told.harmonic.value).toEqual(n ? [null] : []);
  }
});
