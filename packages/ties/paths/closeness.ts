import { type Distances, distances } from './distances.ts';
import type { Graph } from '../graph.ts';
import type { Rests, Told } from '../rests.ts';
import { errorOfMean, type Sample, sourcesOf } from './sample.ts';
import { type Sweep, sweep } from './sweep.ts';

/** How near everyone is, along the direction of ties (`reversed` for the other way). */
export interface Nearness {
  /** Nodes reached ÷ the sum of their distances (Sabidussi 1966, within the part reached); null where none is. */
  closeness: Told<(number | null)[]>;
  /** The same × the share of all others reached (Wasserman and Faust 1994); 0 where none is. */
  closenessOfAll: Told<(number | null)[]>;
  /** The mean of 1 ÷ distance, 0 where there is no path (Marchiori and Latora 2000); null in a graph of one. */
  harmonic: Told<(number | null)[]>;
  globalEfficiency: Told<number | null>;
  /** The mean distance of the pairs that reach each other; null where no pair does. */
  averageDistance: Told<number | null>;
  /** The largest distance of a pair that reach each other (sampled: of those met); null where no pair does. */
  diameter: Told<number | null>;
  /** within[k]: the share of ordered pairs with a path of at most k steps; null in a graph of one. [0] is 0. */
  within: Told<(number | null)[]>;
}

const CONVENTION = {
  closeness: 'nodes reached ÷ sum of distances to them; null for isolates',
  closenessOfAll: 'the same × (nodes reached ÷ all others); 0 for isolates',
  harmonic: 'mean of 1 ÷ distance over all others, 0 where there is no path',
  globalEfficiency:
    'mean of 1 ÷ distance over all ordered pairs, 0 where there is no path (Latora–Marchiori)',
  averageDistance: 'over the ordered pairs that reach each other',
  diameter: 'largest distance between two that reach each other',
  within: 'share of all ordered pairs',
};

/** All of it, exact; 32 sources at a time. */
export function nearness(graph: Graph): Nearness {
  return nearnessOf(graph, distances(graph));
}

/** The same from distances already known. */
export function nearnessOf({ n }: Graph, { reached, far, near, pairsAt }: Distances): Nearness {
  const others = n - 1;
  const rests = (convention: string): Rests => ({ n, convention });
  const nodes = Array.from(reached, (_, v) => v);
  const pairs = n * others;
  const [met, apart] = [sum(reached), sum(far)];
  let cumulated = 0;
  return {
    closeness: {
      value: nodes.map((v) => (reached[v]! > 0 ? reached[v]! / far[v]! : null)),
      rests: rests(CONVENTION.closeness),
    },
    closenessOfAll: {
      value: nodes.map((v) =>
        reached[v]! > 0 ? (reached[v]! / far[v]!) * (reached[v]! / others) : nothing(n),
      ),
      rests: rests(CONVENTION.closenessOfAll),
    },
    harmonic: {
      value: nodes.map((v) => (n > 1 ? near[v]! / others : null)),
      rests: rests(CONVENTION.harmonic),
    },
    globalEfficiency: { value: n > 1 ? sum(near) / pairs : null, rests: rests(CONVENTION.globalEfficiency) },
    averageDistance: { value: met > 0 ? apart / met : null, rests: rests(CONVENTION.averageDistance) },
    diameter: { value: met > 0 ? pairsAt.length - 1 : null, rests: rests(CONVENTION.diameter) },
    within: {
      value: pairsAt.map((count) => (n > 1 ? (cumulated += count) / pairs : null)),
      rests: rests(CONVENTION.within),
    },
  };
}

/** What a sweep of all nodes says of distances. */
export function distancesOf({ reached, far, near, pairsAt }: Sweep): Distances {
  return { reached: reached.map((count) => count - 1), far, near, pairsAt };
}

/**
 * The same from a sweep of some nodes of an undirected graph: a node's distances to the sources stand for all.
 * The efficiency has its interval; the values of nodes are estimates without one.
 */
export function nearnessSampled({ n }: Graph, swept: Sweep): Nearness {
  const { sources, toward, pairsAt } = swept;
  const taken = sources.length;
  const isSource = new Uint8Array(n);
  for (const source of sources) isSource[source] = 1;
  // A source does not stand for itself.
  const asked = (v: number): number => taken - isSource[v]!;
  const { reachedBy, far, near } = toward!;
  const nodes = Array.from(reachedBy, (_, v) => v);
  const efficiency = meanOver(swept.near, n);
  const [met, apart] = [sum(swept.reached) - taken, sum(swept.far)];
  const rests = (convention: string, error: number | null = null): Rests => ({
    n,
    convention: `${convention}; estimated`,
    sampled: { of: n, taken, error },
  });
  let cumulated = 0;
  return {
    closeness: {
      value: nodes.map((v) => (reachedBy[v]! > 0 ? reachedBy[v]! / far[v]! : null)),
      rests: rests(CONVENTION.closeness),
    },
    closenessOfAll: {
      value: nodes.map((v) => (reachedBy[v]! > 0 ? reachedBy[v]! ** 2 / far[v]! / asked(v) : nothing(n))),
      rests: rests(CONVENTION.closenessOfAll),
    },
    harmonic: {
      value: nodes.map((v) => (asked(v) > 0 ? near[v]! / asked(v) : null)),
      rests: rests(CONVENTION.harmonic),
    },
    globalEfficiency: {
      value: efficiency.mean,
      rests: {
        ...rests(CONVENTION.globalEfficiency, efficiency.error),
        interval: [
          Math.max(0, efficiency.mean - efficiency.error),
          Math.min(1, efficiency.mean + efficiency.error),
        ],
      },
    },
    averageDistance: { value: met > 0 ? apart / met : null, rests: rests(CONVENTION.averageDistance) },
    diameter: {
      value: met > 0 ? pairsAt.length - 1 : null,
      rests: rests(`${CONVENTION.diameter}, at least`),
    },
    within: {
      value: pairsAt.map((count) => (cumulated += count) / (taken * (n - 1))),
      rests: rests(CONVENTION.within),
    },
  };
}

/** Global efficiency alone: exact, or from some sources with a 95 % interval. */
export function globalEfficiency(graph: Graph, { sample }: { sample?: Sample } = {}): Told<number | null> {
  const { sources, sampled } = sourcesOf(graph.n, sample);
  if (!sampled) return nearness(graph).globalEfficiency;
  const { mean, error } = meanOver(sweep(graph, sources).near, graph.n);
  return {
    value: mean,
    rests: {
      n: graph.n,
      convention: CONVENTION.globalEfficiency,
      sampled: { of: graph.n, taken: sources.length, error },
      interval: [Math.max(0, mean - error), Math.min(1, mean + error)],
    },
  };
}

/** The share of ordered pairs with a path of at most `k` steps; null in a graph of one. */
export function pairsWithin(graph: Graph, k: number): Told<number | null> {
  const { value, rests } = nearness(graph).within;
  return { value: value[Math.min(Math.floor(k), value.length - 1)] ?? null, rests };
}

function meanOver(near: Float64Array, n: number): { mean: number; error: number } {
  const taken = near.length;
  const squares = near.reduce((all, one) => all + (one / (n - 1)) ** 2, 0);
  const total = sum(near) / (n - 1);
  return { mean: total / taken, error: errorOfMean(total, squares, taken, n) };
}

function nothing(n: number): 0 | null {
  return n > 1 ? 0 : null;
}

function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let at = 0; at < values.length; at++) all += values[at]!;
  return all;
}
