import type { Graph } from '../graph.ts';
import type { Rests } from '../rests.ts';
import { type Chain, missingLinks } from '../whatif/filling.ts';

/** Two complementary stages all of whose ties go through one firm. */
export interface SingleSource {
  stages: readonly [number, number];
  /** The stage at which there is no choice, and the firm on which the step hangs. */
  at: number;
  firm: number;
}

export interface Coverage {
  /** Firms at each stage; a firm at two stages counts at both. */
  firms: number[];
  /** Stages with nobody, and with one firm alone. */
  empty: number[];
  alone: number[];
  /** Complementary stages with no living tie between them. */
  missing: (readonly [number, number])[];
  single: SingleSource[];
  rests: Rests;
}

/** How the chain is covered, given the living ties and where each firm stands; `stages` is how many there are. */
export function coverageOf(graph: Graph, chain: Chain, stages: number): Coverage {
  if (graph.directed) throw new RangeError('a step is held from either side: symmetrise the graph first');
  const firms = new Array<number>(stages).fill(0);
  for (const at of chain.stagesOf)
    for (const stage of new Set(at)) {
      if (firms[stage] === undefined) throw new RangeError(`there is no stage ${stage}`);
      firms[stage]++;
    }
  for (const stage of chain.complementary.flat())
    if (firms[stage] === undefined) throw new RangeError(`there is no stage ${stage}`);
  return {
    firms,
    empty: firms.flatMap((count, stage) => (count === 0 ? [stage] : [])),
    alone: firms.flatMap((count, stage) => (count === 1 ? [stage] : [])),
    missing: missingLinks(graph, chain),
    single: chain.complementary.flatMap((stages) => singleSources(graph, chain, stages)),
    rests: { n: graph.n, convention: 'ties of the graph given; a firm may stand at several stages' },
  };
}

function singleSources(
  { n, start, to }: Graph,
  { stagesOf }: Chain,
  stages: readonly [number, number],
): SingleSource[] {
  const [s, t] = stages;
  const holders: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let u = 0; u < n; u++) {
    if (!stagesOf[u]!.includes(s)) continue;
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
      if (!stagesOf[to[arc]!]!.includes(t)) continue;
      holders[0].add(u);
      holders[1].add(to[arc]!);
    }
  }
  return stages.flatMap((at, side) => {
    const [firm, ...others] = holders[side]!;
    return firm !== undefined && others.length === 0 ? [{ stages, at, firm }] : [];
  });
}
