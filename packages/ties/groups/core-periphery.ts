import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import { seeded } from '../random.ts';
import type { Rests } from '../rests.ts';
import { CoreSearch } from './core-search.ts';
import type { Between } from './core-search.ts';

export interface CoreOptions {
  /**
   * What the ideal pattern says of ties between core and periphery: that they are there (`tied`, the default; equation 2
   * of the paper), that they are not (`apart`), or nothing (`open`: those pairs are left out of the correlation).
   */
  between?: Between;
  /** 1 if absent. */
  seed?: number;
  /** No more searches are begun once so many changes have been weighed; 400,000 if absent. */
  work?: number;
}

export interface CorePeriphery {
  /** Correlation with the ideal pattern, at most 1; null where no pattern can be told (no ties, or all of them). */
  value: number | null;
  /** The nodes of the core, rising. */
  core: Int32Array;
  /** Whether no other core fits better: all were tried. */
  exact: boolean;
  rests: Rests;
}

/** Up to so many nodes every core is tried. */
const ALL = 16;
/** After so many searches without a better core, it has seen enough. */
const PATIENCE = 300;

/**
 * The discrete core and periphery of Borgatti and Everett (1999): the core whose ideal pattern (all tied in the core,
 * nobody in the periphery) correlates best with the ties, over pairs of nodes, without direction or strength. Every core
 * is tried up to 16 nodes; beyond, the best prefix by degree and seeded cores are improved by single changes until none helps,
 * and the value is a lower bound. Of equals, the core found first.
 */
export function corePeriphery(given: Graph, options: CoreOptions = {}): CorePeriphery {
  const { between = 'tied', seed = 1, work = 400_000 } = options;
  const graph = symmetrised(given);
  const search = new CoreSearch(graph, between);
  const exact = graph.n <= ALL;
  if (exact) search.tryAll();
  else {
    search.byDegree();
    search.improve();
    const random = seeded(seed);
    for (let waited = 0; waited < PATIENCE && search.work < work; waited++) {
      const before = search.value;
      search.shake(random);
      search.improve();
      if (search.value !== before) waited = 0;
    }
  }
  const core = Int32Array.from([...search.best.keys()].filter((v) => search.best[v] === 1));
  const how = exact ? 'every core tried' : `best core of a search from seed ${seed}`;
  const convention = `discrete core and periphery, ties between them ${between}; ${how}`;
  return { value: search.value, core, exact, rests: { n: graph.n, convention } };
}
