import type { Graph } from '../graph.ts';
import type { Partition } from './partition.ts';

/**
 * A network on one level of the search: at first its nodes, then groups of them as one node each. Ties of a node with
 * itself are only in its strength.
 */
export interface Level {
  n: number;
  start: Int32Array;
  to: Int32Array;
  weight: Float64Array;
  /** The sum of a node's weights, both ends of what is inside of it included. */
  strength: Float64Array;
  /** The sum of all strengths: twice the weight of all ties. */
  total: number;
}

export function levelOf({ n, start, to, strength: weights }: Graph): Level {
  const weight = weights ?? new Float64Array(to.length).fill(1);
  const strength = new Float64Array(n);
  let total = 0;
  for (let u = 0; u < n; u++)
    for (let arc = start[u]!; arc < start[u + 1]!; arc++) {
      strength[u]! += weight[arc]!;
      total += weight[arc]!;
    }
  return { n, start, to, weight, strength, total };
}

/** Each group becomes one node. */
export function gathered(level: Level, { of, sizes }: Partition): Level {
  const n = sizes.length;
  const members = membersOf(of, sizes);
  const strength = new Float64Array(n);
  const start = new Int32Array(n + 1);
  const to = new Int32Array(level.to.length);
  const weight = new Float64Array(level.to.length);
  const sum = new Float64Array(n);
  const touched = new Int32Array(n);
  let [end, from] = [0, 0];
  for (let group = 0; group < n; group++) {
    let count = 0;
    for (const last = from + sizes[group]!; from < last; from++) {
      const u = members[from]!;
      strength[group]! += level.strength[u]!;
      for (let arc = level.start[u]!; arc < level.start[u + 1]!; arc++) {
        const other = of[level.to[arc]!]!;
        if (other === group) continue;
        if (sum[other] === 0) touched[count++] = other;
        sum[other]! += level.weight[arc]!;
      }
    }
    for (let at = 0; at < count; at++) {
      const other = touched[at]!;
      to[end] = other;
      weight[end++] = sum[other]!;
      sum[other] = 0;
    }
    start[group + 1] = end;
  }
  return { n, start, to: to.slice(0, end), weight: weight.slice(0, end), strength, total: level.total };
}

/** The nodes, group by group. */
function membersOf(of: Int32Array, sizes: Int32Array): Int32Array {
  const next = new Int32Array(sizes.length);
  for (let group = 1; group < sizes.length; group++) next[group] = next[group - 1]! + sizes[group - 1]!;
  const members = new Int32Array(of.length);
  for (let node = 0; node < of.length; node++) members[next[of[node]!]!++] = node;
  return members;
}
