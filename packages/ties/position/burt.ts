import { type Clustering, clusteringOf } from './clustering.ts';
import type { Graph } from '../graph.ts';
import type { Rests, Told } from '../rests.ts';
import { type MutualTies, mutualTies } from './mutual.ts';

/** Burt's structural holes (Structural Holes, 1992), node by node; null for those without contacts. */
export interface Burt {
  /** Σ over contacts j of (p_ij + Σ_q p_iq p_qj)²; above 1 is possible with two contacts or few. */
  constraint: Told<(number | null)[]>;
  /** Contacts less their redundancy: Σ_j (1 − Σ_q p_iq m_jq). Unweighted: degree − the contacts' mean degree among themselves. */
  effectiveSize: Told<(number | null)[]>;
  /** Effective size ÷ contacts. */
  efficiency: Told<(number | null)[]>;
  /** How far the constraint comes from one contact (Coleman–Theil disorder): 0 evenly, 1 from one; null below two contacts. */
  hierarchy: Told<(number | null)[]>;
}

const PROPORTION =
  'p_ij = (a_ij + a_ji) ÷ Σ_k (a_ik + a_ki), a the strength of the arc (1 without strengths); contacts: tied either way';

/** Constraint and its kin. Undirected, directed or weighted; igraph and NetworkX compute the same. */
export function burt(graph: Graph): Burt {
  return burtOf(mutualTies(graph));
}

/** Burt and clustering from one list of triangles. */
export function burtAndClustering(graph: Graph): { burt: Burt; clustering: Clustering } {
  const met = mutualTies(graph);
  return { burt: burtOf(met), clustering: clusteringOf(met.graph, met.triangles) };
}

/** Constraint alone, a third quicker. */
export function constraint(graph: Graph): Burt['constraint'] {
  return constraintOf(mutualTies(graph));
}

function constraintOf(met: MutualTies): Burt['constraint'] {
  const total = totalsOf(met);
  return { value: row(met, 1, (v) => total[v]!), rests: { n: total.length, convention: PROPORTION } };
}

function burtOf(met: MutualTies): Burt {
  const { n } = met.graph;
  const { redundant } = met;
  const { value: total, rests: shared } = constraintOf(met);
  const disorder = disordersOf(met);
  const rests = (convention: string): Rests => ({ n, convention });
  return {
    constraint: { value: total, rests: shared },
    effectiveSize: {
      value: row(met, 1, (v, count) => count - redundant[v]!),
      rests: rests(`${PROPORTION}; m_jq = mutual strength ÷ the largest of j`),
    },
    efficiency: {
      value: row(met, 1, (v, count) => 1 - redundant[v]! / count),
      rests: rests('effective size ÷ contacts'),
    },
    hierarchy: {
      value: row(met, 2, (v, count) => hierarchyOf(total[v]!, disorder[v]!, count)),
      rests: rests('Σ (c_ij ÷ (C/N)) ln(c_ij ÷ (C/N)) ÷ (N ln N); null below two contacts'),
    },
  };
}

/** A value for each node with so many contacts at least, null for the others. */
function row(
  { graph: { n, start } }: MutualTies,
  least: number,
  of: (v: number, contacts: number) => number,
): (number | null)[] {
  const values = new Array<number | null>(n);
  for (let v = 0; v < n; v++) {
    const contacts = start[v + 1]! - start[v]!;
    values[v] = contacts < least ? null : of(v, contacts);
  }
  return values;
}

/** Node → Σ c_ij, with c_ij = ((a_ij + S_ij) ÷ A_i)². */
function totalsOf({ up: { start, to, strength }, indirect, all }: MutualTies): Float64Array {
  const total = new Float64Array(all.length);
  const square = all.map((sum) => 1 / (sum * sum));
  for (let u = 0; u < all.length; u++) {
    for (let tie = start[u]!; tie < start[u + 1]!; tie++) {
      const v = to[tie]!;
      const held = (strength ? strength[tie]! : 1) + indirect[tie]!;
      total[u]! += held * held * square[u]!;
      total[v]! += held * held * square[v]!;
    }
  }
  return total;
}

/** Node → Σ c_ij ln c_ij, where ln c_ij = 2 (ln(a_ij + S_ij) − ln A_i). */
function disordersOf({ up: { start, to, strength }, indirect, all }: MutualTies): Float64Array {
  const disorder = new Float64Array(all.length);
  const logarithm = all.map((sum) => Math.log(sum));
  for (let u = 0; u < all.length; u++) {
    for (let tie = start[u]!; tie < start[u + 1]!; tie++) {
      const v = to[tie]!;
      const held = (strength ? strength[tie]! : 1) + indirect[tie]!;
      const log = held === 1 ? 0 : Math.log(held);
      disorder[u]! += 2 * (held / all[u]!) ** 2 * (log - logarithm[u]!);
      disorder[v]! += 2 * (held / all[v]!) ** 2 * (log - logarithm[v]!);
    }
  }
  return disorder;
}

/** Σ r ln r ÷ (N ln N) with r = c_ij ÷ (C/N), from C = Σ c and Σ c ln c. */
function hierarchyOf(total: number, disorder: number, count: number): number {
  const even = total / count;
  const value = (disorder / even - (total / even) * Math.log(even)) / (count * Math.log(count));
  // Rounding may leave less than nothing where everyone constrains alike.
  return Math.max(0, value);
}
