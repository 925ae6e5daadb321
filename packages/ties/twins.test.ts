import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  arcAt,
  betweenness,
  burt,
  clustering,
  cores,
  costOf,
  cuts,
  density,
  edgeBetweenness,
  fragility,
  type Graph,
  graphOf,
  nearness,
  pagerank,
  panel,
  reciprocity,
  strongComponents,
  tiesOf,
  TRIADS,
  triadCensus,
  weakComponents,
} from './index.ts';
import * as twin from './twins.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Every graph of `n` nodes but for their names: each smaller one with a node more, tied in every way. */
function allGraphs(n: number, directed: boolean): Graph[] {
  let tables: boolean[][][] = [[]];
  for (let size = 1; size <= n; size++) {
    const orders = ordersOf(size);
    const known = new Map<string, boolean[][]>();
    for (const table of tables)
      for (const grown of withOneMore(table, directed)) {
        const key = nameless(grown, orders);
        if (!known.has(key)) known.set(key, grown);
      }
    tables = [...known.values()];
  }
  return tables.map((table) => {
    const edges = table.flatMap((row, u) => row.flatMap((tied, v) => (tied ? [[u, v] as const] : [])));
    return graphOf({ n, directed, edges }).graph;
  });
}

function* withOneMore(table: boolean[][], directed: boolean): Generator<boolean[][]> {
  const n = table.length;
  for (let mask = 0; mask < 2 ** (directed ? 2 * n : n); mask++) {
    const out = table.map((_, v) => ((mask >> v) & 1) === 1);
    const into = table.map((_, v) => ((mask >> (directed ? n + v : v)) & 1) === 1);
    yield [...table.map((row, v) => [...row, into[v]!]), [...out, false]];
  }
}

/** The largest way to write the table down, over all orders of its nodes. */
function nameless(table: boolean[][], orders: number[][]): string {
  let best = -1;
  for (const order of orders) {
    let written = 0;
    for (const u of order) for (const v of order) written = written * 2 + (table[u]![v] ? 1 : 0);
    best = Math.max(best, written);
  }
  return String(best);
}

function ordersOf(n: number): number[][] {
  if (n === 0) return [[]];
  return ordersOf(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
  );
}

/** Directed or not, with strengths or without, of 2 to 7 nodes. */
const graphs = fc
  .record({ n: fc.integer({ min: 2, max: 7 }), directed: fc.boolean(), weighted: fc.boolean() })
  .chain(({ n, directed, weighted }) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 1, max: 4 }),
        ),
        { maxLength: 3 * n },
      )
      .map(
        (rows) =>
          graphOf({
            n,
            directed,
            edges: rows.map(([u, v]) => [u, v] as const),
            strengths: weighted ? rows.map(([, , strength]) => strength) : null,
          }).graph,
      ),
  );

type Row = ArrayLike<number | null>;

/** Cheaper than an assertion for each number: hundreds of thousands of them are compared. */
function same(ours: Row, theirs: Row, what: string): void {
  let alike = ours.length === theirs.length;
  for (let at = 0; alike && at < ours.length; at++) {
    const [mine, its] = [ours[at]!, theirs[at]!];
    alike = mine === its || (mine !== null && its !== null && Math.abs(mine - its) < 1e-9);
  }
  if (!alike) expect(Array.from(ours), what).toEqual(Array.from(theirs));
}

/** Everything there is to say of shortest paths and of position. */
function compare(graph: Graph): void {
  const table = twin.tableOf(graph);
  comparePaths(graph, table);
  comparePosition(graph, table);
  compareCuts(graph, table);
  const { value } = betweenness(graph);
  const told = panel(graph);
  if (!graph.directed) same(told.betweenness.value, value, 'betweenness of the panel');
  const exact = nearness(told.graph);
  same(told.harmonic.value, exact.harmonic.value, 'harmonic of the panel');
  same(told.closeness.value, exact.closeness.value, 'closeness of the panel');
}

function comparePaths(graph: Graph, table: twin.Table): void {
  const { n, directed } = graph;
  const half = directed ? 1 : 2;
  const { nodes, arcs } = twin.between(table);
  same(
    betweenness(graph).value,
    nodes.map((sum) => sum / half),
    'betweenness',
  );
  const { from, to } = tiesOf(graph);
  same(
    edgeBetweenness(graph).value,
    Array.from(from, (u, tie) => arcs.get(`${u} ${to[tie]}`) ?? 0),
    'ties',
  );
  const length = twin.lengths(table);
  const others = twin.ids(table).map((v) => length[v]!.filter((d) => d > 0 && d < Infinity));
  const all = others.flat();
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  const told = nearness(graph);
  same(
    told.closeness.value,
    others.map((row) => (row.length > 0 ? row.length / sum(row) : null)),
    'closeness',
  );
  same(
    told.closenessOfAll.value,
    others.map((row) => (row.length > 0 ? row.length ** 2 / sum(row) / (n - 1) : n > 1 ? 0 : null)),
    'closeness of all',
  );
  const inverse = others.map((row) => sum(row.map((d) => 1 / d)));
  same(
    told.harmonic.value,
    inverse.map((near) => (n > 1 ? near / (n - 1) : null)),
    'harmonic',
  );
  const pairs = n * (n - 1);
  same(
    [
      told.globalEfficiency.value,
      told.averageDistance.value,
      told.diameter.value,
      told.within.value[2] ?? told.within.value.at(-1)!,
    ],
    [
      pairs > 0 ? sum(inverse) / pairs : null,
      all.length > 0 ? sum(all) / all.length : null,
      all.length > 0 ? Math.max(...all) : null,
      pairs > 0 ? all.filter((d) => d <= 2).length / pairs : null,
    ],
    'whole',
  );
}

function comparePosition(graph: Graph, table: twin.Table): void {
  const { n, m, directed } = graph;
  const of = twin.constraints(table).of;
  const { constraint, effectiveSize, hierarchy } = burt(graph);
  same(
    constraint.value,
    of.map((row) => row && row.reduce((a, b) => a + b, 0)),
    'constraint',
  );
  same(hierarchy.value, of.map(twin.hierarchy), 'hierarchy');
  same(effectiveSize.value, twin.effectiveSizes(table), 'effective size');
  const { local, closed, all } = twin.closures(table);
  const told = clustering(graph);
  same(told.local.value, local, 'clustering');
  same([told.transitivity.value], [all > 0 ? closed / all : null], 'transitivity');
  same(cores(graph).value, twin.coreNumbers(table), 'cores');
  if (n > 0) same(pagerank(graph).value, twin.stationary(table, 0.85), 'pagerank');
  same([density(graph).value], [n > 1 ? m / ((n * (n - 1)) / (directed ? 1 : 2)) : null], 'density');
  const arcs = twin.ids(table).flatMap((u) =>
    twin
      .ids(table)
      .filter((v) => table[u]![v]! > 0)
      .map((v) => [u, v]),
  );
  const answered = arcs.filter(([u, v]) => table[v!]![u!]! > 0).length;
  same([reciprocity(graph).value], [arcs.length > 0 ? answered / arcs.length : null], 'reciprocity');
}

function compareCuts(graph: Graph, table: twin.Table): void {
  const all = twin.ids(table);
  const { count } = twin.parts(table, all);
  expect(weakComponents(graph).sizes.length).toBe(count);
  const { articulation, bridges } = cuts(graph);
  const loses = (v: number): boolean => table[v]!.some((a, w) => a > 0 || table[w]![v]! > 0);
  const without = (v: number): number[] => all.filter((other) => other !== v);
  same(
    articulation.value,
    all.filter((v) => loses(v) && twin.parts(table, without(v)).count > count),
    'articulation',
  );
  const cut = all.flatMap((u) =>
    all
      .filter((v) => u < v && table[u]![v]! + table[v]![u]! > 0)
      .filter((v) => {
        const rest = table.map((row, a) =>
          row.map((tie, b) => ((a === u && b === v) || (a === v && b === u) ? 0 : tie)),
        );
        return twin.parts(rest, all).count > count;
      })
      .map((v) => [u, v]),
  );
  same(bridges.value.flat(), cut.flat(), 'bridges');
  const left = all.map((k) => twin.parts(table, all.slice(k)).largest);
  same(fragility(graph, all).value, [...left, 0], 'fragility');
  const length = twin.lengths(table);
  const reach = all.map((u) => all.findIndex((v) => length[u]![v]! < Infinity && length[v]![u]! < Infinity));
  const numbers = [...new Set(reach)];
  same(
    strongComponents(graph).of,
    reach.map((first) => numbers.indexOf(first)),
    'strong components',
  );
}

describe('every measure is what its definition says', () => {
  // How many there are: sequences A000088 and A000273 of the encyclopedia of integer sequences.
  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 11],
    [5, 34],
    [6, 156],
  ])('on all undirected graphs of %i nodes', (n, count) => {
    const all = allGraphs(n, false);
    expect(all.length).toBe(count);
    all.forEach(compare);
  });

  test.each([
    [1, 1],
    [2, 3],
    [3, 16],
    [4, 218],
  ])('on all directed graphs of %i nodes', (n, count) => {
    const all = allGraphs(n, true);
    expect(all.length).toBe(count);
    all.forEach(compare);
  });

  test('on directed and weighted graphs of up to 7 nodes', () => {
    fc.assert(fc.property(graphs, compare), { numRuns: 1000 });
  });

  test('betweenness along costs, where lengths tie', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        if (!graph.strength) return;
        const { nodes, arcs } = twin.between(twin.tableOf(graph), (strength) => 1 / strength);
        const costs = costOf(graph.strength);
        const half = graph.directed ? 1 : 2;
        same(
          betweenness(graph, { costs }).value,
          nodes.map((sum) => sum / half),
          'nodes',
        );
        const { from, to } = tiesOf(graph);
        same(
          edgeBetweenness(graph, { costs }).value,
          Array.from(from, (u, tie) => arcs.get(`${u} ${to[tie]}`) ?? 0),
          'ties',
        );
      }),
      { numRuns: 600 },
    );
  });

  test('triads, on all directed graphs of 4 nodes', () => {
    for (const graph of allGraphs(4, true)) {
      const table = twin.tableOf(graph);
      const counts = Object.fromEntries(TRIADS.map((kind) => [kind, 0]));
      for (const out of twin.ids(table)) {
        const three = twin.ids(table).filter((v) => v !== out) as [number, number, number];
        counts[twin.triadOf(table, three)]!++;
      }
      const told = triadCensus(graph).value;
      same(Object.values(told), Object.values(counts), 'triads');
    }
  });
});

describe('laws', () => {
  test('names may be exchanged: the values go with them', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, turn) => {
        const { n, directed } = graph;
        const to = (v: number): number => (v * 1 + turn) % n;
        const { from, to: ends, tie } = tiesOf(graph);
        const strengths = graph.strength && new Float64Array(graph.m);
        tie.forEach((at, arc) => strengths && (strengths[at] = graph.strength![arc]!));
        const edges = Array.from(from, (u, at) => [to(u), to(ends[at]!)] as const);
        const { graph: turned } = graphOf({ n, directed, edges, strengths });
        const [mine, its] = [panel(graph), panel(turned)];
        for (const key of [
          'betweenness',
          'closeness',
          'harmonic',
          'constraint',
          'effectiveSize',
          'core',
        ] as const) {
          const row = Array.from(mine[key].value);
          same(
            row,
            row.map((_, v) => its[key].value[to(v)]!),
            key,
          );
        }
        const [rank, other] = [pagerank(graph).value, pagerank(turned).value];
        same(
          rank,
          rank.map((_, v) => other[to(v)]!),
          'pagerank',
        );
        same(Object.values(triadCensus(graph).value), Object.values(triadCensus(turned).value), 'triads');
      }),
    );
  });

  test('one more tie never lowers the efficiency nor a core number', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat(), (graph, a, b) => {
        const [u, v] = [a % graph.n, b % graph.n];
        if (u === v || arcAt(graph, u, v) >= 0) return;
        const { from, to } = tiesOf(graph);
        const edges = [...Array.from(from, (s, at) => [s, to[at]!] as const), [u, v] as const];
        const { graph: more } = graphOf({ n: graph.n, directed: graph.directed, edges });
        const efficiency = (of: Graph): number => nearness(of).globalEfficiency.value!;
        expect(efficiency(more)).toBeGreaterThanOrEqual(efficiency(graph));
        const [before, after] = [cores(graph).value, cores(more).value];
        before.forEach((core, node) => expect(after[node]).toBeGreaterThanOrEqual(core));
      }),
    );
  });
});
