import { type Graph, graphOf } from './graph.ts';

/** Who takes part in what: firms and events, directors and boards. `pairs` is member, gathering, member, gathering … */
export interface TwoMode {
  names: readonly string[];
  gatherings: number;
  pairs: Int32Array;
}

/**
 * The one-mode graph of the members: two are tied who share a gathering. Strength is `shared`: how many they share;
 * or `newman`: each gathering of k members gives 1/(k − 1), so that a crowd counts no more than a table of two
 * (Newman, Physical Review E 64 (2001) 016132). A member listed twice in a gathering is there once.
 * Grows with the square of the largest gathering.
 */
export function projected({ names, gatherings, pairs }: TwoMode, how: 'shared' | 'newman' = 'shared'): Graph {
  const members = Array.from({ length: gatherings }, () => new Set<number>());
  for (let at = 0; at < pairs.length; at += 2) {
    const gathering = members[pairs[at + 1]!];
    if (!gathering) throw new RangeError(`there is no gathering ${pairs[at + 1]}`);
    gathering.add(pairs[at]!);
  }
  const edges: number[] = [];
  const strengths: number[] = [];
  for (const present of members) {
    const list = [...present].sort((a, b) => a - b);
    const strength = how === 'newman' ? 1 / (list.length - 1) : 1;
    list.forEach((u, at) => {
      for (const v of list.slice(at + 1)) {
        edges.push(u, v);
        strengths.push(strength);
      }
    });
  }
  return graphOf({ directed: false, names, edges: Int32Array.from(edges), strengths, combine: 'sum' }).graph;
}
