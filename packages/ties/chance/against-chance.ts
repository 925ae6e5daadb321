import type { Graph } from '../graph.ts';
import { seeded } from '../random.ts';
import type { Random } from '../random.ts';
import type { Rests } from '../rests.ts';
import { rewired } from './rewiring.ts';

export interface AgainstChance {
  /** Of the network itself; null where the measure is. */
  value: number | null;
  /** Mean and standard deviation (n − 1) over the networks of chance where the measure is defined. */
  expected: number | null;
  deviation: number | null;
  /** Null where chance doesn't vary. */
  z: number | null;
  /** The share of networks of chance, the network itself counted in, that have as much, and as little, or more so. */
  atLeast: number | null;
  atMost: number | null;
  rests: Rests;
}

export interface ChanceOptions {
  /** How many networks of chance; 200 if absent. */
  networks?: number;
  /** 1 if absent. */
  seed?: number;
  /** Exchanges tried for each tie; 10 if absent. */
  times?: number;
}

/**
 * Any measure of a network against networks of the same degrees (see `rewired`): its z-score, and one-sided
 * Monte Carlo p-values (count + 1) ÷ (networks + 1), which hold whatever the distribution. Strengths are left out of both.
 */
export function againstChance(
  graph: Graph,
  measure: (graph: Graph, random: Random) => number | null,
  options: ChanceOptions = {},
): AgainstChance {
  const { networks = 200, seed = 1, times = 10 } = options;
  const random = seeded(seed);
  const plain: Graph = graph.strength ? { ...graph, strength: null } : graph;
  const value = measure(plain, random);
  const values: number[] = [];
  // One long walk: each network begins where the last ended.
  let walk = plain;
  for (let drawn = 0; drawn < networks; drawn++) {
    walk = rewired(walk, random, times);
    const found = measure(walk, random);
    if (found !== null) values.push(found);
  }
  const expected = values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : null;
  const squares = values.reduce((sum, each) => sum + (each - expected!) ** 2, 0);
  const deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : null;
  const varies = value !== null && deviation !== null && deviation > 1e-12 * Math.max(1, Math.abs(expected!));
  const share = (count: number) =>
    value !== null && values.length > 0 ? (count + 1) / (values.length + 1) : null;
  // What differs by the noise of adding is equal.
  const near = 1e-12 * Math.max(1, Math.abs(value ?? 0));
  return {
    value,
    expected,
    deviation,
    z: varies ? (value - expected!) / deviation : null,
    atLeast: share(values.filter((each) => each >= value! - near).length),
    atMost: share(values.filter((each) => each <= value! + near).length),
    rests: {
      n: values.length,
      convention: `${values.length} networks of the same degrees, ${times} exchanges a tie, from seed ${seed}`,
    },
  };
}
