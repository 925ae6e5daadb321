import type { Graph } from '../graph.ts';

/** Where each firm stands in the chain, and which stages complete each other. */
export interface Chain {
  /** For each firm the stages it stands at, by number from 0; a firm may stand at several, or at none. */
  stagesOf: readonly (readonly number[])[];
  /** Pairs of stages of which one needs the other. */
  complementary: readonly (readonly [number, number])[];
}

/** How many links of the chain nobody holds yet a tie between `u` and `v` would fill. */
export type Filling = (u: number, v: number) => number;

export function fillingOf(graph: Graph, { stagesOf, complementary }: Chain): Filling {
  const missing = missingLinks(graph, { stagesOf, complementary });
  return (u, v) => missing.filter(([s, t]) => links(stagesOf, u, v, s, t)).length;
}

/** Complementary stages between which there is no tie. */
export function missingLinks(
  graph: Graph,
  { stagesOf, complementary }: Chain,
): (readonly [number, number])[] {
  if (stagesOf.length !== graph.n)
    throw new RangeError(`there are stages for ${stagesOf.length} firms, and ${graph.n} firms`);
  return complementary.filter(([s, t]) => {
    for (let u = 0; u < graph.n; u++) {
      if (!stagesOf[u]!.includes(s)) continue;
      for (let arc = graph.start[u]!; arc < graph.start[u + 1]!; arc++)
        if (stagesOf[graph.to[arc]!]!.includes(t)) return false;
    }
    return true;
  });
}

function links(stagesOf: Chain['stagesOf'], u: number, v: number, s: number, t: number): boolean {
  const [here, there] = [stagesOf[u]!, stagesOf[v]!];
  return (here.includes(s) && there.includes(t)) || (here.includes(t) && there.includes(s));
}
