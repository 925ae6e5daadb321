import { barabasiAlbert, erdosRenyi, type Graph, graphOf, wattsStrogatz } from '#packages/ties';

/** The seeded networks of the bench: three kinds, each with so many nodes and about so many ties. */
export const kinds = ['random', 'small world', 'scale free'] as const;
export type Kind = (typeof kinds)[number];

export function networkOf(kind: Kind, n: number, ties: number): Graph {
  const each = Math.round(ties / n);
  if (kind === 'random') return graphOf(erdosRenyi({ n, m: ties, seed: 7 })).graph;
  if (kind === 'small world') return graphOf(wattsStrogatz({ n, near: each, rewired: 0.1, seed: 7 })).graph;
  return graphOf(barabasiAlbert({ n, each, seed: 7 })).graph;
}
