import { type Betweenness, betweennessOf } from './paths/betweenness.ts';
import { type Burt, burtAndClustering } from './position/burt.ts';
import { betweennessCentralization, degreeCentralization } from './position/centralization.ts';
import { distancesOf, type Nearness, nearnessOf, nearnessSampled } from './paths/closeness.ts';
import type { Clustering } from './position/clustering.ts';
import { weakComponents } from './components.ts';
import { cores } from './position/cores.ts';
import { type Cuts, cuts } from './position/cuts.ts';
import { degree, density } from './position/degree.ts';
import { symmetrised } from './directions.ts';
import { byFalling, fragility } from './position/fragility.ts';
import type { Graph } from './graph.ts';
import { assortativity } from './groups/assortativity.ts';
import { type Communities, communities } from './groups/communities.ts';
import { type CorePeriphery, corePeriphery } from './groups/core-periphery.ts';
import type { Told } from './rests.ts';
import { type Sample, sourcesOf } from './paths/sample.ts';
import { sweep } from './paths/sweep.ts';

export interface PanelOptions {
  /** Shortest paths from some sources only. Absent: from all where that is quick, else from `SAMPLED`. */
  sample?: Sample | 'exact';
  /** After the first how many leave is fragility told. */
  leaving?: number;
  /** For the search of communities and of the core; 1 if absent. */
  seed?: number;
}

/** The largest component once the first k nodes have left: `left[k]`. */
export interface Fragility {
  leaving: Int32Array;
  left: Told<Int32Array>;
}

/** All measures of the symmetrised simple graph. */
export interface Panel extends Burt, Nearness, Cuts {
  /** The graph measured: ties without their direction. */
  graph: Graph;
  density: Told<number | null>;
  /** Sizes, largest first. */
  components: Told<Int32Array>;
  degree: Told<Int32Array>;
  betweenness: Betweenness;
  clustering: Clustering;
  core: Told<Int32Array>;
  communities: Communities;
  corePeriphery: CorePeriphery;
  /** Of degrees. */
  assortativity: Told<number | null>;
  degreeCentralization: Told<number | null>;
  betweennessCentralization: Told<number | null>;
  /** By falling betweenness, and by falling degree. */
  fragility: { betweenness: Fragility; degree: Fragility };
}

/** Waves from every node are run where nodes × arcs is at most this: half a minute or less. */
const QUICK = 4e9;
/** Otherwise from so many, chosen by a seed. */
const SAMPLED = { sources: 400, seed: 1 };

/**
 * Everything at once, in shared passes: one sweep of waves for betweenness, closeness, harmonic, efficiency and
 * pairs within k steps; one list of triangles for Burt's measures and clustering.
 */
export function panel(given: Graph, { sample, leaving = 10, seed = 1 }: PanelOptions = {}): Panel {
  const graph = symmetrised(given.strength ? { ...given, strength: null } : given);
  const { n } = graph;
  const some = sample ?? (n * graph.to.length <= QUICK ? 'exact' : SAMPLED);
  const { sources, sampled } = sourcesOf(n, some === 'exact' ? undefined : some);
  const swept = sweep(graph, sources, { squares: sampled, toward: sampled });
  const through = betweennessOf(graph, swept);
  const near = sampled ? nearnessSampled(graph, swept) : nearnessOf(graph, distancesOf(swept));
  const { burt, clustering } = burtAndClustering(graph);
  const degrees = degree(graph);
  const told = (order: Int32Array): Fragility => {
    const first = order.slice(0, leaving);
    return { leaving: first, left: fragility(graph, first) };
  };
  return {
    graph,
    density: density(graph),
    components: {
      value: weakComponents(graph).sizes.sort((a, b) => b - a),
      rests: { n, convention: 'sizes, largest first; ties without their direction' },
    },
    degree: { value: degrees, rests: { n, convention: 'ties without their direction' } },
    betweenness: through,
    ...near,
    ...burt,
    clustering,
    core: cores(graph),
    communities: communities(graph, { seed }),
    corePeriphery: corePeriphery(graph, { seed }),
    assortativity: assortativity(graph),
    ...cuts(graph),
    degreeCentralization: degreeCentralization(degrees),
    betweennessCentralization: betweennessCentralization(through.value),
    fragility: { betweenness: told(byFalling(through.value)), degree: told(byFalling(degrees)) },
  };
}
