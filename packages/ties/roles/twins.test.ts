import { expect, test } from 'vitest';
import { graphOf } from '../graph.ts';
import { ids, lengths, type Table, tableOf } from '../twins.ts';
import { coverageOf } from './coverage.ts';
import { dependenceOnContaminators } from './leaving.ts';
import { weavingOf, weavingWithout } from './weaving.ts';

/** Every set of ties among `n`, of one direction or of both. */
function* tables(n: number, directed: boolean): Generator<[number, number][]> {
  const places: [number, number][] = [];
  for (let u = 0; u < n; u++) for (let v = directed ? 0 : u + 1; v < n; v++) if (u !== v) places.push([u, v]);
  for (let bits = 0; bits < 2 ** places.length; bits++) yield places.filter((_, at) => (bits >> at) & 1);
}

const without = (table: Table, gone: readonly number[]): Table =>
  table.map((row, u) => row.map((tie, v) => (gone.includes(u) || gone.includes(v) ? 0 : tie)));
const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0);

function largest(table: Table, nodes: number[]): number {
  const steps = lengths(table);
  return Math.max(0, ...nodes.map((u) => nodes.filter((v) => steps[u]![v]! < Infinity).length));
}

test('the signs of weaving, on every network of up to five firms', () => {
  let most = 0;
  const same = (one: number, other: number) => (most = Math.max(most, Math.abs(one - other)));
  for (const n of [1, 2, 3, 4, 5])
    for (const edges of tables(n, false)) {
      const { graph } = graphOf({ n, edges });
      const table = tableOf(graph);
      const { signs } = weavingOf(graph);
      const size = largest(table, ids(table));
      same(signs.largest, size / n);
      const steps = lengths(table);
      const part = ids(table).find((u) => steps[u]!.filter((d) => d < Infinity).length === size)!;
      const inside = ids(table).filter((v) => steps[part]![v]! < Infinity);
      const degrees = inside.map((v) => sum(table[v]!));
      const hub = inside[degrees.indexOf(Math.max(...degrees))]!;
      const rest = inside.filter((v) => v !== hub);
      same(signs.withoutHub, rest.length ? largest(without(table, [hub]), rest) / rest.length : 0);
      const spread = sum(degrees.map((degree) => Math.max(...degrees) - degree));
      same(signs.centralisation, size > 2 ? spread / ((size - 1) * (size - 2)) : 0);
      const firms = ids(table).slice(1);
      const reach = (all: Table) =>
        sum(firms.flatMap((u) => firms.filter((v) => v > u).map((v) => 1 / all[u]![v]!)));
      const [whole, alone] = [reach(steps), reach(lengths(without(table, [0])))];
      same(weavingWithout(graph, [0]).dependence, whole > 0 ? 1 - alone / whole : 0);
    }
  expect(most).toBeLessThan(1e-12);
});

test('dependence on contaminators, on every directed network of up to four firms', () => {
  const external = [2, 0, 1, 3];
  let most = 0;
  for (const n of [1, 2, 3, 4])
    for (const edges of tables(n, true)) {
      const { graph } = graphOf({ n, edges, directed: true });
      const table = tableOf(graph);
      const { leaving, lost } = dependenceOnContaminators(graph, external.slice(0, n));
      const reach = (all: Table, gone: number[], carriers: number[]) => {
        const steps = lengths(all);
        const stay = ids(all).filter((v) => !gone.includes(v));
        return sum(carriers.flatMap((u) => stay.map((v) => external[u]! / (1 + steps[u]![v]!))));
      };
      const carriers = ids(table).filter((v) => external[v]! > 0);
      lost.forEach((share, at) => {
        const gone = leaving.slice(0, at + 1);
        const before = reach(table, gone, carriers);
        const left = carriers.filter((v) => !gone.includes(v));
        const after = reach(without(table, gone), gone, left);
        most = Math.max(most, Math.abs(share - (before > 0 ? 1 - after / before : 0)));
      });
    }
  expect(most).toBeLessThan(1e-12);
});

test('the chain, on every network of up to five firms', () => {
  const stages = [[0], [1], [1, 2], [0], [2]];
  const complementary: [number, number][] = [
    [0, 1],
    [1, 2],
  ];
  for (const n of [2, 3, 4, 5])
    for (const edges of tables(n, false)) {
      const stagesOf = stages.slice(0, n);
      const { missing, single } = coverageOf(graphOf({ n, edges }).graph, { stagesOf, complementary }, 3);
      const both = edges.flatMap(([u, v]) => [
        [u, v],
        [v, u],
      ]) as [number, number][];
      for (const [s, t] of complementary) {
        const held = both.filter(([u, v]) => stagesOf[u]!.includes(s) && stagesOf[v]!.includes(t));
        expect(missing.some(([from, to]) => from === s && to === t)).toBe(held.length === 0);
        const [sources, targets] = [0, 1].map((side) => new Set(held.map((pair) => pair[side]!)));
        const alone = single.filter(({ stages: [from, to] }) => from === s && to === t);
        expect(alone.map(({ at, firm }) => [at, firm])).toEqual([
          ...(sources!.size === 1 ? [[s, [...sources!][0]]] : []),
          ...(targets!.size === 1 ? [[t, [...targets!][0]]] : []),
        ]);
      }
    }
});
