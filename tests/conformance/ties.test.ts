import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  betweenness,
  burt,
  cores,
  degree,
  edgeBetweenness,
  type Graph,
  graphOf,
  pagerank,
  panel,
  reciprocity,
  strongComponents,
  tiesOf,
  triadCensus,
} from '#packages/ties';

vi.setConfig({ testTimeout: 60_000 });

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'ties');
const there = existsSync(folder);
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const names = there
  ? readdirSync(join(folder, 'oracle'))
      .filter((name) => !name.startsWith('gf_') && name !== 'synthetic.json')
      .map((name) => name.replace('.json', ''))
  : [];
if (!there) console.info('conformance data not found: skipped');

type Row = (number | null)[];

/** Within 1e-9 of the value, or equal; null only beside null. */
function near(ours: ArrayLike<number | null>, theirs: Row, what: string): void {
  expect(ours.length, what).toBe(theirs.length);
  theirs.forEach((value, at) => {
    const mine = ours[at]!;
    if (value === null || mine === null) expect(mine, `${what}[${at}]`).toBe(value);
    else
      expect(Math.abs(mine - value), `${what}[${at}] ${mine} for ${value}`).toBeLessThanOrEqual(
        tolerance(value),
      );
  });
}

function tolerance(value: number): number {
  return 1e-9 * Math.max(Math.abs(value), 1e-3);
}

const networkOf = (name: string): Graph => {
  const { n, directed, edges } = read(`${name}.json`);
  return graphOf({ n, directed, edges }).graph;
};

describe.runIf(there)('reference values of real networks', () => {
  it.each(names)('%s', (name) => {
    const graph = networkOf(name);
    const oracle = read(`oracle/${name}.json`);
    const told = panel(graph);
    const undirected = told.graph;
    expect([graph.n, undirected.m]).toEqual([oracle.n, oracle.m_undirected]);
    expect(graph.m).toBe(oracle.m_simple);
    expect([...told.degree.value]).toEqual(oracle.u_degree);
    expect([...told.core.value]).toEqual(oracle.u_coreness);
    expect([...told.components.value]).toEqual(oracle.u_components);
    expect(told.articulation.value).toEqual(oracle.u_articulation_points);
    expect(told.bridges.value).toEqual(oracle.u_bridges);
    near(told.betweenness.value, oracle.u_betweenness, 'betweenness');
    near(told.closeness.value, oracle.u_closeness_component, 'closeness');
    near(told.closenessOfAll.value, oracle.u_closeness_wasserman_faust, 'closeness of all');
    near(told.harmonic.value, oracle.u_harmonic_mean, 'harmonic');
    near(told.constraint.value, oracle.u_constraint, 'constraint');
    near(told.effectiveSize.value, oracle.u_effective_size, 'effective size');
    near(told.efficiency.value, oracle.u_efficiency, 'efficiency');
    near(told.clustering.local.value, oracle.u_local_clustering, 'clustering');
    near(
      [
        told.clustering.transitivity.value,
        told.density.value,
        told.globalEfficiency.value,
        told.averageDistance.value,
        told.degreeCentralization.value,
        told.betweennessCentralization.value,
      ],
      [
        oracle.u_transitivity,
        oracle.u_density,
        oracle.u_global_efficiency,
        oracle.u_avg_path_reachable,
        oracle.u_freeman_degree_centralization,
        oracle.u_freeman_betweenness_centralization,
      ],
      'whole network',
    );
  });

  it.each(names)('%s: ties', (name) => {
    const undirected = panel(networkOf(name), { sample: 'exact' }).graph;
    const { u_edge_betweenness: expected } = read(`oracle/${name}.json`) as {
      u_edge_betweenness: { e: [number, number]; v: number }[] | null;
    };
    if (!expected) return;
    const { from, to } = tiesOf(undirected);
    const { value } = edgeBetweenness(undirected);
    const of = new Map(Array.from(value, (sum, tie) => [`${from[tie]} ${to[tie]}`, sum]));
    near(
      expected.map(({ e }) => of.get(e.toSorted((a, b) => a - b).join(' '))!),
      expected.map(({ v }) => v),
      'ties',
    );
  });

  it.each(names.filter((name) => read(`oracle/${name}.json`).directed))('%s, directed', (name) => {
    const graph = networkOf(name);
    const oracle = read(`oracle/${name}.json`);
    expect([...degree(graph, 'in')]).toEqual(oracle.in_degree);
    expect([...degree(graph, 'out')]).toEqual(oracle.out_degree);
    near(betweenness(graph).value, oracle.betweenness, 'betweenness');
    near([reciprocity(graph).value], [oracle.reciprocity], 'reciprocity');
    near(pagerank(graph).value, oracle.pagerank, 'pagerank');
    expect(triadCensus(graph).value).toEqual(oracle.triad_census_motifs);
    expect(strongComponents(graph).sizes.length).toBe(oracle.scc_count);
    near(burt(graph).constraint.value, oracle.d_constraint_mutual_weight, 'constraint');
  });
});

interface Synthetic {
  name: string;
  n: number;
  edges: [number, number][];
  betweenness: number[];
  constraint: Row;
  coreness: number[];
  max_bc: number;
}
const synthetic: Synthetic[] = there ? read('oracle/synthetic.json') : [];

describe.runIf(there)('traps', () => {
  it.each(synthetic.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { graph } = graphOf(one);
    const { value } = betweenness(graph);
    near(value, one.betweenness, 'betweenness');
    near([value.reduce((a, b) => Math.max(a, b), 0)], [one.max_bc], 'largest');
    near(burt(graph).constraint.value, one.constraint, 'constraint');
    expect([...cores(graph).value]).toEqual(one.coreness);
  });
});
