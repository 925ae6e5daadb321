import type { Graph } from '../graph.ts';
import type { Rests } from '../rests.ts';
import { checkKnowledge } from './contaminators.ts';

export interface Dependence {
  /** Who leave, in this order: those through whom most of the outside reaches the others first. */
  leaving: number[];
  /** `lost[k]`: what part of their reach outside those who stay lose when the first k + 1 leave; 0 to 1. */
  lost: number[];
  rests: Rests;
}

/**
 * Dependence on contaminators (after Breschi and Lenzi, Regional Studies 49, 2015). What a firm reaches outside is Σ eⱼ/(1 + d(j, i)) over
 * all firms j with eⱼ ties to the outside, d in steps along which know-how flows: an own tie counts 1, one held next
 * door a half. When some leave, so do their outside ties and the ways through them; only the reach of those who stay
 * is compared, before and after.
 */
export function dependenceOnContaminators(graph: Graph, external: ArrayLike<number>, most = 5): Dependence {
  checkKnowledge(graph, external);
  const carriers = Array.from({ length: graph.n }, (_, firm) => firm).filter((firm) => external[firm]! > 0);
  const walk = walker(graph);
  const nobody = new Uint8Array(graph.n);
  const brought = new Map(
    carriers.map((carrier) => [carrier, external[carrier]! * (walk(carrier, nobody, nobody) - 1)]),
  );
  const leaving = [...carriers]
    .sort((one, other) => brought.get(other)! - brought.get(one)! || one - other)
    .slice(0, most);
  const gone = new Uint8Array(graph.n);
  const lost = leaving.map((firm) => {
    gone[firm] = 1;
    let [before, after] = [0, 0];
    for (const carrier of carriers) {
      before += external[carrier]! * walk(carrier, nobody, gone);
      if (!gone[carrier]) after += external[carrier]! * walk(carrier, gone, gone);
    }
    return before > 0 ? 1 - after / before : 0;
  });
  const convention = 'reach outside Σ e/(1 + d) of those who stay, along the direction of know-how';
  return { leaving, lost, rests: { n: graph.n, convention } };
}

/** Σ 1/(1 + d) from one firm, itself included, walking around `closed` and not counting `silent`. */
function walker({ n, start, to }: Graph): (from: number, closed: Uint8Array, silent: Uint8Array) => number {
  const steps = new Int32Array(n);
  const seen = new Int32Array(n);
  const queue = new Int32Array(n);
  let walk = 0;
  return (from, closed, silent) => {
    walk++;
    seen[from] = walk;
    steps[from] = 0;
    queue[0] = from;
    let [reached, sum] = [1, 0];
    for (let head = 0; head < reached; head++) {
      const v = queue[head]!;
      if (!silent[v]) sum += 1 / (1 + steps[v]!);
      for (let arc = start[v]!; arc < start[v + 1]!; arc++) {
        const next = to[arc]!;
        if (seen[next] === walk || closed[next]) continue;
        seen[next] = walk;
        steps[next] = steps[v]! + 1;
        queue[reached++] = next;
      }
    }
    return sum;
  };
}
