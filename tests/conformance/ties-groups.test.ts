import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assortativity,
  brokerage,
  communities,
  graphOf,
  modularity,
  readNetwork,
  symmetrised,
} from '../../packages/ties/index.ts';
import type { Role } from '../../packages/ties/index.ts';

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'ties');
const there = existsSync(folder);
const oracles = there ? readdirSync(join(folder, 'oracle')) : [];
if (!there) console.info('conformance data not found: skipped');

const json = (...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
function graphNamed(name: string) {
  const reading = readNetwork(readFileSync(join(folder, `${name}.json`)));
  if (!reading.ok) throw new Error(reading.faults[0]!.message);
  const { directed, nodes, edges } = reading.network;
  return graphOf({ directed, names: nodes, edges }).graph;
}
const close = (value: number | null, wanted: number | null) => {
  if (wanted === null) expect(value).toBeNull();
  else expect(Math.abs(value! - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};

const networks = oracles.filter((name) => !name.startsWith('gf_') && name !== 'synthetic.json');
describe.runIf(there)('modularity and communities of networks in the literature', () => {
  it.each(networks)('%s', (file) => {
    const oracle = json('oracle', file);
    const graph = graphNamed(oracle.name);
    const parity = Array.from({ length: graph.n }, (_, v) => v % 2);
    close(modularity(graph, parity).value, oracle.u_modularity_parity_partition);
    const best = Math.max(oracle.u_modularity_optimal ?? -1, oracle.u_modularity_multilevel_best20);
    if (oracle.u_modularity_optimal_membership)
      close(modularity(graph, oracle.u_modularity_optimal_membership).value, oracle.u_modularity_optimal);
    const found = communities(graph);
    expect(found.modularity).toBeGreaterThan(best - 1e-9);
    expect(communities(graph).of).toEqual(found.of);
    close(assortativity(symmetrised(graph)).value, oracle.u_assortativity_degree);
  });
});

/** sna calls them by letters; which letter is which role is fixed by structure: A → B → B is a gatekeeper. */
const COLUMNS: Role[] = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'all'];
const LETTERS = ['w_I', 'w_O', 'b_IO', 'b_OI', 'b_O', 't'];

describe.runIf(there)('Gould–Fernandez brokerage', () => {
  it.each(oracles.filter((name) => name.startsWith('gf_')))('%s', (file) => {
    const oracle = json('oracle', file);
    expect(oracle.columns).toEqual(LETTERS);
    const graph = graphNamed(oracle.name);
    const { roles } = brokerage(graph, oracle.groups, { variance: 'sna' });
    const exact = brokerage(graph, oracle.groups).roles;
    COLUMNS.forEach((role, at) => {
      const letter = LETTERS[at]!;
      expect([...roles[role].counts]).toEqual(oracle.raw.map((row: number[]) => row[at]));
      expect(roles[role].whole.count).toBe(oracle.raw_gli[letter]);
      close(roles[role].whole.expected, oracle.exp_gli[letter]);
      close(roles[role].whole.deviation, oracle.sd_gli[letter]);
      oracle.z_nli.forEach((row: (number | null)[], v: number) => close(roles[role].z[v]!, row[at]!));
      if (role === 'itinerant' || role === 'liaison')
        close(exact[role].whole.deviation, oracle.sd_gli[letter]);
      else expect(exact[role].whole.deviation).toBeLessThanOrEqual(oracle.sd_gli[letter] * (1 + 1e-9));
    });
  });
});
