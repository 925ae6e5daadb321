import { weakComponents } from '../components.ts';
import type { Graph } from '../graph.ts';
import type { Candidate } from './best.ts';
import { type Chain, missingLinks } from './filling.ts';
import type { Open } from './triangles.ts';

/** How many partners are looked for where nothing of the network speaks for any of them in particular. */
const FEW = 8;

/** Who speaks for a part of the network that hangs loose. */
const ENVOYS = 2;

/** For each link of the chain that nobody holds: firms of the one stage with firms of the other, the least busy first. */
export function linkingStages(graph: Graph, chain: Chain, open: Open): Candidate[] {
  const at = (stage: number) =>
    leastBusy(graph, open, (node) => chain.stagesOf[node]!.includes(stage)).slice(0, FEW);
  return missingLinks(graph, chain).flatMap(([s, t]) => pairsOf(at(s), at(t)));
}

/**
 * For each part that hangs together only through the secretariat, or not at all (a firm without ties is one): the
 * best tied of it with the best tied of the largest part, of those who are not too busy. `graph` is without the
 * secretariat's ties.
 */
export function welcoming(graph: Graph, open: Open): Candidate[] {
  const { of, sizes } = weakComponents(graph);
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const parts = Array.from(sizes, (): number[] => []);
  for (const node of leastBusy(graph, open, () => true)) parts[of[node]!]!.push(node);
  const hosts = parts[largest]?.slice(-FEW) ?? [];
  return parts.flatMap((part, at) => (at === largest ? [] : pairsOf(part.slice(-ENVOYS), hosts)));
}

function pairsOf(some: readonly number[], others: readonly number[]): Candidate[] {
  const pairs = some.flatMap((one) => others.map((other) => [one, other] as const));
  return pairs
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ u: Math.min(one, other), v: Math.max(one, other), score: 0 }));
}

function leastBusy(graph: Graph, open: Open, wanted: (node: number) => boolean): number[] {
  const nodes = Array.from({ length: graph.n }, (_, node) => node).filter(
    (node) => open[node] && wanted(node),
  );
  return nodes.sort((one, other) => degreeOf(graph, one) - degreeOf(graph, other) || one - other);
}

export function degreeOf({ start }: Graph, node: number): number {
  return start[node + 1]! - start[node]!;
}
