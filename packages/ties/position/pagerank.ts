import { weightedDegree } from './degree.ts';
import { reversed } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Told } from '../rests.ts';

export interface PagerankOptions {
  /** The chance to go on along a tie instead of anywhere. */
  damping?: number;
}

/** The rounds stop where a whole one moves the values by less than this share of them. */
const STILL = 1e-12;
const ROUNDS = 1000;
/** Each step goes this much further where ties have no direction: the system is then symmetric, and below 2 it is safe. */
const FURTHER = 1.2;

/**
 * The share of time spent at each node by someone who goes along ties, by their strength, and now and then anywhere
 * (Brin and Page 1998). Nodes without ties that leave lead anywhere; that only scales the values, whose sum is set to
 * 1 at the end. Gauss–Seidel: each node at once uses what its neighbours have become (Arasu et al. 2002). After each
 * round all values are scaled so that what comes in equals what there is, which takes away the slowest part of the
 * error (aggregation: Koury, McAllister and Stewart 1984): some 20 rounds instead of 90. The values are right to ten
 * digits.
 */
export function pagerank(graph: Graph, { damping = 0.85 }: PagerankOptions = {}): Told<Float64Array> {
  const { n } = graph;
  const { start, to, strength } = reversed(graph);
  const out = weightedDegree(graph);
  // What a node passes on to each unit of strength; 0 for those that lead anywhere.
  const passes = out.map((all) => (all > 0 ? damping / all : 0));
  const values = new Float64Array(n).fill(1);
  const given = passes.slice();
  const further = graph.directed ? 1 : FURTHER;
  for (let round = 0; round < ROUNDS; round++) {
    let [moved, sum, passed] = [0, 0, 0];
    for (let v = 0; v < n; v++) {
      let value = 1;
      const last = start[v + 1]!;
      if (strength) for (let arc = start[v]!; arc < last; arc++) value += given[to[arc]!]! * strength[arc]!;
      else for (let arc = start[v]!; arc < last; arc++) value += given[to[arc]!]!;
      value = values[v]! + further * (value - values[v]!);
      moved += Math.abs(value - values[v]!);
      sum += value;
      values[v] = value;
      given[v] = value * passes[v]!;
      passed += given[v]! * out[v]!;
    }
    if (moved <= STILL * sum) break;
    const scale = n / (sum - passed);
    for (let v = 0; v < n; v++) {
      values[v]! *= scale;
      given[v]! *= scale;
    }
  }
  const all = values.reduce((sum, value) => sum + value, 0);
  return {
    value: values.map((value) => value / all),
    rests: { n, convention: `damping ${damping}; nodes without ties that leave lead anywhere; sum 1` },
  };
}
