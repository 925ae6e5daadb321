import { symmetrised } from '../directions.ts';
import type { Graph } from '../graph.ts';
import { weightedDegree } from './degree.ts';
import { eachTriangle, type Upward, upward } from './triangles.ts';

export interface MutualTies {
  /** The undirected graph of mutual strengths, and its ties on their way up. */
  graph: Graph;
  up: Upward;
  /** Node → A_i. */
  all: Float64Array;
  /** Node → triangles it is in. */
  triangles: Float64Array;
  /** Tie → S_ij. */
  indirect: Float64Array;
  /** Node → Σ_j Σ_q p_iq m_jq. */
  redundant: Float64Array;
}

/**
 * What Burt's measures need of each triangle. With A_i the sum of a node's mutual strengths, the indirect part of the
 * constraint Σ_q p_iq p_qj is S_ij ÷ A_i, with S_ij = Σ_q a_iq a_qj ÷ A_q the same from both ends: one sum for each
 * tie, three additions for each triangle.
 */
export function mutualTies(given: Graph): MutualTies {
  const graph = mutual(given);
  const up = upward(graph);
  const all = weightedDegree(graph);
  const sums = up.strength ? metWeighted(graph, up, up.strength, all) : metPlain(graph, up, all);
  return { graph, up, all, ...sums };
}

type Sums = Pick<MutualTies, 'triangles' | 'indirect' | 'redundant'>;

function metPlain({ n, m }: Graph, up: Upward, all: Float64Array): Sums {
  const [triangles, indirect] = [new Float64Array(n), new Float64Array(m)];
  const share = all.map((ties) => 1 / ties);
  eachTriangle(up, (a, b, c, ab, ac, bc) => {
    triangles[a]!++;
    triangles[b]!++;
    triangles[c]!++;
    indirect[ab]! += share[c]!;
    indirect[ac]! += share[b]!;
    indirect[bc]! += share[a]!;
  });
  return {
    triangles,
    indirect,
    redundant: triangles.map((count, v) => (count > 0 ? 2 * count * share[v]! : 0)),
  };
}

function metWeighted(graph: Graph, up: Upward, weight: Float64Array, all: Float64Array): Sums {
  const [triangles, indirect] = [new Float64Array(graph.n), new Float64Array(graph.m)];
  const redundant = new Float64Array(graph.n);
  const largest = largestOf(graph, graph.strength!);
  eachTriangle(up, (a, b, c, ab, ac, bc) => {
    triangles[a]!++;
    triangles[b]!++;
    triangles[c]!++;
    const [wab, wac, wbc] = [weight[ab]!, weight[ac]!, weight[bc]!];
    indirect[ab]! += (wac * wbc) / all[c]!;
    indirect[ac]! += (wab * wbc) / all[b]!;
    indirect[bc]! += (wab * wac) / all[a]!;
    // Each pair of contacts is redundant both ways round: p_iq m_jq and p_ij m_qj.
    redundant[a]! += ((wac * wbc) / largest[b]! + (wab * wbc) / largest[c]!) / all[a]!;
    redundant[b]! += ((wbc * wac) / largest[a]! + (wab * wac) / largest[c]!) / all[b]!;
    redundant[c]! += ((wbc * wab) / largest[a]! + (wac * wab) / largest[b]!) / all[c]!;
  });
  return { triangles, indirect, redundant };
}

function largestOf({ n, start }: Graph, strength: Float64Array): Float64Array {
  const largest = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) largest[v] = Math.max(largest[v]!, strength[arc]!);
  }
  return largest;
}

/** The undirected graph of a_ij + a_ji. Without strengths, a tie of two arcs counts 2 and of one 1. */
function mutual(graph: Graph): Graph {
  if (!graph.directed) return graph;
  const strength = graph.strength ?? new Float64Array(graph.to.length).fill(1);
  return symmetrised({ ...graph, strength }, 'sum');
}
