import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  arcAt,
  burt,
  type Graph,
  globalEfficiency,
  graphOf,
  pairsWithin,
  seeded,
  symmetrised,
  tiesOf,
  whatIfOf,
} from '#packages/ties';

const folder = join(process.env.FILIERA_CONFORMANCE ?? join(process.cwd(), '../shared/data'), 'ties');
const there = existsSync(folder);
const names = there
  ? readdirSync(join(folder, 'oracle')).filter((name) => !name.startsWith('gf_') && name !== 'synthetic.json')
  : [];
if (!there) console.info('conformance data not found: skipped');

/** The network with one more tie. */
function grown(graph: Graph, u: number, v: number): Graph {
  const { from, to } = tiesOf(graph);
  const edges = Array.from(from, (one, tie) => [one, to[tie]!] as const);
  return graphOf({ names: graph.names, edges: [...edges, [u, v]] }).graph;
}

/** What-ifs share no code with the measures they foretell. */
describe.runIf(there)('what-ifs on real networks foretell the measures', () => {
  it.each(names)('%s', (file) => {
    const { n, directed, edges } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const given = symmetrised(graphOf({ n, directed, edges }).graph);
    const graph = { ...given, strength: null };
    const random = seeded(7);
    const tried = Array.from({ length: 40 }, () => [random(n), random(n)] as const);
    const pairs = tried.filter(([u, v]) => u !== v && arcAt(graph, u, v) < 0).slice(0, 12);
    const effects = whatIfOf(graph).effects(Int32Array.from(pairs.flat()));
    const now = measured(graph);
    pairs.forEach(([u, v], at) => {
      const then = measured(grown(graph, u, v));
      const opened = [u, v].map(
        (node) => (now.constraint[node] ?? then.constraint[node]!) - then.constraint[node]!,
      );
      expect(effects.reach[at]).toBeCloseTo(then.reach - now.reach, 12);
      expect(effects.within2[at]).toBeCloseTo(then.within2 - now.within2, 12);
      expect(effects.within3[at]).toBeCloseTo(then.within3 - now.within3, 12);
      expect(effects.opening[at]).toBeCloseTo(opened[0]! + opened[1]!, 12);
    });
  });
});

function measured(graph: Graph) {
  return {
    reach: globalEfficiency(graph).value!,
    within2: pairsWithin(graph, 2).value!,
    within3: pairsWithin(graph, 3).value!,
    constraint: burt(graph).constraint.value,
  };
}
