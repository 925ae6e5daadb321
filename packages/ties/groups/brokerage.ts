import type { Graph } from '../graph.ts';
import type { Rests } from '../rests.ts';
import { nodeMoments, wholeMoments } from './brokerage-chance.ts';
import type { Moments } from './brokerage-chance.ts';
import { partitionOf } from './partition.ts';

/**
 * The five roles of Gould and Fernandez (1989) of v in a → v → c where a isn't tied to c, by the groups of the three:
 * coordinator AAA, itinerant (also: consultant) A-B-A, representative A-A-B (v speaks for its group), gatekeeper A-B-B
 * (v lets in to its group), liaison A-B-C; and all of them.
 */
export const ROLES = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'all'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleCounts {
  /** How often each node is in the role. */
  counts: Float64Array;
  /** How often chance would have it so, and how many standard deviations away it is; null where chance can't vary. */
  expected: Float64Array;
  z: (number | null)[];
  /** The sum over all nodes. */
  whole: { count: number; expected: number; deviation: number; z: number | null };
}

export type Brokerage = { roles: Record<Role, RoleCounts>; rests: Rests };

export interface BrokerageOptions {
  /**
   * The variance of the sums over nodes. `exact` (the default) is that of the model. `sna` leaves out the covariances
   * that the R package sna leaves out, and so gives its z-scores: of `coordinator` and `all`, those of two triples over
   * the same three nodes; of `representative` and `gatekeeper`, all that are negative. Directed graphs only.
   */
  variance?: 'exact' | 'sna';
}

/**
 * Brokerage by any grouping; `groups` has one label a node. Every ordered pair (a, c) counts, so that in an undirected
 * graph each open pair counts in both directions, and representative equals gatekeeper. Expectations and z-scores are
 * those of a network of the same groups where every tie is there by chance with the odds of the density.
 */
export function brokerage(
  graph: Graph,
  groups: ArrayLike<unknown>,
  options: BrokerageOptions = {},
): Brokerage {
  if (groups.length !== graph.n)
    throw new RangeError(`there are ${groups.length} groups for ${graph.n} nodes`);
  const { of, sizes } = partitionOf(groups);
  const counts = countRoles(graph, of);
  const density = graph.n > 1 ? graph.to.length / (graph.n * (graph.n - 1)) : 0;
  const model = { n: graph.n, density, sizes, directed: graph.directed };
  const roles = {} as Record<Role, RoleCounts>;
  for (const role of ROLES) {
    const bySize = new Map<number, Moments>();
    const moments = Array.from(of, (group) => {
      const size = sizes[group]!;
      const known = bySize.get(size) ?? nodeMoments(role, size, model);
      bySize.set(size, known);
      return known;
    });
    const count = counts[role].reduce((sum, value) => sum + value, 0);
    const whole = wholeMoments(role, model, options.variance === 'sna');
    roles[role] = {
      counts: counts[role],
      expected: Float64Array.from(moments, ({ mean }) => mean),
      z: moments.map((moment, v) => zOf(counts[role][v]!, moment)),
      whole: { count, expected: whole.mean, deviation: Math.sqrt(whole.variance), z: zOf(count, whole) },
    };
  }
  const way = graph.directed ? 'directed' : 'undirected, each open pair in both directions';
  const convention = `Gould–Fernandez over ${sizes.length} groups, ${way}; chance: every tie with the odds of the density`;
  return { roles, rests: { n: graph.n, convention } };
}

function zOf(count: number, { mean, variance }: Moments): number | null {
  return variance > 1e-12 ? (count - mean) / Math.sqrt(variance) : null;
}

/** One pass over all paths of two. */
function countRoles({ n, start, to }: Graph, of: Int32Array): Record<Role, Float64Array> {
  const counts = Object.fromEntries(ROLES.map((role) => [role, new Float64Array(n)])) as Record<
    Role,
    Float64Array
  >;
  const { coordinator, itinerant, representative, gatekeeper, liaison, all } = counts;
  const reached = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    reached[a] = a;
    for (let arc = start[a]!; arc < start[a + 1]!; arc++) reached[to[arc]!] = a;
    for (let arc = start[a]!; arc < start[a + 1]!; arc++) {
      const v = to[arc]!;
      for (let next = start[v]!; next < start[v + 1]!; next++) {
        const c = to[next]!;
        if (reached[c] === a) continue;
        all[v]!++;
        if (of[a] === of[v]) (of[c] === of[v] ? coordinator : representative)[v]!++;
        else if (of[c] === of[v]) gatekeeper[v]!++;
        else (of[a] === of[c] ? itinerant : liaison)[v]!++;
      }
    }
  }
  return counts;
}
