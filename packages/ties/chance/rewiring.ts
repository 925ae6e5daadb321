import { graphOf } from '../graph.ts';
import type { Graph } from '../graph.ts';
import { tiesOf } from '../graph.ts';
import type { Random } from '../random.ts';
import { Pairs } from './pairs.ts';

/**
 * The network with its ties exchanged by chance, every degree kept: two ties a–b and c–d become a–d and c–b, unless
 * that made a loop or a repeat (edge switching; Maslov and Sneppen 2002). Directed graphs keep out-degree and in-degree
 * of each node. `times` exchanges are tried for each tie; ten mix well in practice (Milo et al. 2003), though no number is
 * proven to be enough. In directed graphs some rare networks of the same degrees can't be reached (three nodes
 * whose cycle would have to turn around). Strengths are left out.
 */
export function rewired(graph: Graph, random: Random, times = 10): Graph {
  const { n, m, directed, names } = graph;
  const { from, to } = tiesOf(graph);
  const pairs = new Pairs(n, m);
  const has = (u: number, v: number) => (directed || u < v ? pairs.has(u, v) : pairs.has(v, u));
  for (let tie = 0; tie < m; tie++) pairs.add(from[tie]!, to[tie]!);
  for (let tried = m > 1 ? m * times : 0; tried > 0; tried--) {
    const [one, other] = [random(m), random(m)];
    const [a, b] = [from[one]!, to[one]!];
    // An undirected tie has no first end: either way round is as likely.
    const turned = !directed && random(2) === 1;
    const [c, d] = turned ? [to[other]!, from[other]!] : [from[other]!, to[other]!];
    if (one === other || a === d || c === b || has(a, d) || has(c, b)) continue;
    remove(pairs, a, b, directed);
    remove(pairs, c, d, directed);
    insert(pairs, a, d, directed);
    insert(pairs, c, b, directed);
    [from[one], to[one], from[other], to[other]] = [a, d, c, b];
  }
  const edges = new Int32Array(2 * m);
  for (let tie = 0; tie < m; tie++) [edges[2 * tie], edges[2 * tie + 1]] = [from[tie]!, to[tie]!];
  return graphOf({ directed, names, edges }).graph;
}

function insert(pairs: Pairs, u: number, v: number, directed: boolean): void {
  if (directed || u < v) pairs.add(u, v);
  else pairs.add(v, u);
}

function remove(pairs: Pairs, u: number, v: number, directed: boolean): void {
  if (directed || u < v) pairs.delete(u, v);
  else pairs.delete(v, u);
}
