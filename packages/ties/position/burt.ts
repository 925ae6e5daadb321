import { type Clustering, clusteringOf } from './clustering.ts';
import { degree, weightedDegree } from './degree.ts';
import { symmetrised } from '../directions.ts';
import { type Graph, tiesOf } from '../graph.ts';
import type { Told } from '../rests.ts';
import { eachTriangle } from './triangles.ts';

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
  return burtAndClustering(graph).burt;
}

/**
 * Burt and clustering from one list of triangles. With A_i the sum of a node's mutual strengths, the indirect part of
 * the constraint Σ_q p_iq p_qj is S_ij ÷ A_i, with S_ij = Σ_q a_iq a_qj ÷ A_q the same from both ends: one sum for
 * each tie, three additions for each triangle.
 */
export function burtAndClustering(given: Graph): { burt: Burt; clustering: Clustering } {
  const graph = mutual(given);
  const { n, start, strength } = graph;
  const { tie } = tiesOf(graph);
  const all = weightedDegree(graph);
  const weight = strength ? perTie(graph, strength, tie) : null;
  const indirect = new Float64Array(graph.m);
  const triangles = new Float64Array(n);
  const redundancy = strength ? new Float64Array(n) : null;
  const largest = strength ? largestOf(graph, strength) : null;
  eachTriangle(graph, (a, b, c, ab, ac, bc) => {
    triangles[a]!++;
    triangles[b]!++;
    triangles[c]!++;
    if (!weight) {
      indirect[ab]! += 1 / all[c]!;
      indirect[ac]! += 1 / all[b]!;
      indirect[bc]! += 1 / all[a]!;
      return;
    }
    const [wab, wac, wbc] = [weight[ab]!, weight[ac]!, weight[bc]!];
    indirect[ab]! += (wac * wbc) / all[c]!;
    indirect[ac]! += (wab * wbc) / all[b]!;
    indirect[bc]! += (wab * wac) / all[a]!;
    // Each pair of contacts is redundant both ways round: p_iq m_jq and p_ij m_qj.
    redundancy![a]! += (wac * wbc) / largest![b]! + (wab * wbc) / largest![c]!;
    redundancy![b]! += (wbc * wac) / largest![a]! + (wab * wac) / largest![c]!;
    redundancy![c]! += (wbc * wab) / largest![a]! + (wac * wab) / largest![b]!;
  });
  const contacts = degree(graph);
  const constraint: (number | null)[] = [];
  const hierarchy: (number | null)[] = [];
  const size: (number | null)[] = [];
  for (let v = 0; v < n; v++) {
    const sum = all[v]!;
    let total = 0;
    let disorder = 0;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
      const part = (((weight ? weight[tie[arc]!]! : 1) + indirect[tie[arc]!]!) / sum) ** 2;
      total += part;
      disorder += part * Math.log(part);
    }
    const count = contacts[v]!;
    constraint.push(count > 0 ? total : null);
    hierarchy.push(count > 1 ? hierarchyOf(total, disorder, count) : null);
    const redundant = redundancy ? redundancy[v]! / sum : (2 * triangles[v]!) / count;
    size.push(count > 0 ? count - redundant : null);
  }
  const rests = (convention: string) => ({ n, convention });
  return {
    burt: {
      constraint: { value: constraint, rests: rests(PROPORTION) },
      effectiveSize: {
        value: size,
        rests: rests(`${PROPORTION}; m_jq = mutual strength ÷ the largest of j`),
      },
      efficiency: {
        value: size.map((value, v) => value && value / contacts[v]!),
        rests: rests('effective size ÷ contacts'),
      },
      hierarchy: {
        value: hierarchy,
        rests: rests('Σ (c_ij ÷ (C/N)) ln(c_ij ÷ (C/N)) ÷ (N ln N); null below two contacts'),
      },
    },
    clustering: clusteringOf(graph, triangles),
  };
}

/** Σ r ln r ÷ (N ln N) with r = c_ij ÷ (C/N), from C = Σ c and Σ c ln c. */
function hierarchyOf(total: number, disorder: number, count: number): number {
  const even = total / count;
  const value = (disorder / even - (total / even) * Math.log(even)) / (count * Math.log(count));
  // Rounding may leave −0.000… where everyone constrains alike.
  return Math.max(0, value);
}

/** The undirected graph of a_ij + a_ji. Without strengths, a tie of two arcs counts 2 and of one 1. */
function mutual(graph: Graph): Graph {
  if (!graph.directed) return graph;
  const strength = graph.strength ?? new Float64Array(graph.to.length).fill(1);
  return symmetrised({ ...graph, strength }, 'sum');
}

function perTie(graph: Graph, strength: Float64Array, tie: Int32Array): Float64Array {
  const weight = new Float64Array(graph.m);
  tie.forEach((at, arc) => {
    weight[at] = strength[arc]!;
  });
  return weight;
}

function largestOf({ n, start }: Graph, strength: Float64Array): Float64Array {
  const largest = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) largest[v] = Math.max(largest[v]!, strength[arc]!);
  }
  return largest;
}
