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
export function nearnessOf({ n }: Graph, known: Distances): Nearness {
  const pairs = n * (n - 1);
  return told(
    { ...known, asked: () => n - 1, pairs, efficiency: n > 1 ? sum(known.near) / pairs : null },
    (convention) => ({ n, convention }),
  );
}

/** What a sweep of all nodes says of distances. */
export function distancesOf({ reached, far, near, pairsAt }: Sweep): Distances {
  return { reached: reached.map((count) => count - 1), far, near, pairsAt };
}

/**
 * The same from a sweep of some nodes of an undirected graph: a node's distances to the sources stand for all, and a
 * source does not stand for itself. The efficiency has its interval; the other values are estimates without one.
 */
export function nearnessSampled({ n }: Graph, { sources, toward, near, pairsAt }: Sweep): Nearness {
  const taken = sources.length;
  const isSource = new Uint8Array(n);
  for (const source of sources) isSource[source] = 1;
  const efficiency = efficiencyOf(near, n);
  const estimates = told(
    {
      ...toward!,
      asked: (v) => taken - isSource[v]!,
      pairsAt,
      pairs: taken * (n - 1),
      efficiency: efficiency.value,
    },
    (convention) => ({
      n,
      convention: `${convention}; estimated`,
      sampled: { of: n, taken, error: null },
    }),
  );
  return { ...estimates, globalEfficiency: efficiency };
}

/** What is known of each node: whom it reaches among those asked about, and the sums over them. */
interface Known extends Distances {
  /** Among how many others it was looked for. */
  asked: (v: number) => number;
  /** Ordered pairs looked at, with a path or without. */
  pairs: number;
  efficiency: number | null;
}

function told(known: Known, rests: (convention: string) => Rests): Nearness {
  const { reached, far, near, asked, pairsAt, pairs, efficiency } = known;
  const row = (of: (v: number) => number | null): (number | null)[] => Array.from(reached, (_, v) => of(v));
  const met = sum(pairsAt);
  let apart = 0;
  pairsAt.forEach((count, distance) => (apart += count * distance));
  let cumulated = 0;
  const values: { [Name in keyof Nearness]: Nearness[Name]['value'] } = {
    closeness: row((v) => (reached[v]! > 0 ? reached[v]! / far[v]! : null)),
    closenessOfAll: row((v) => {
      if (reached[v]! > 0) return (reached[v]! / far[v]!) * (reached[v]! / asked(v));
      return asked(v) > 0 ? 0 : null;
    }),
    harmonic: row((v) => (asked(v) > 0 ? near[v]! / asked(v) : null)),
    globalEfficiency: efficiency,
    averageDistance: met > 0 ? apart / met : null,
    diameter: met > 0 ? pairsAt.length - 1 : null,
    within: pairsAt.map((count) => (pairs > 0 ? (cumulated += count) / pairs : null)),
  };
  const names = Object.keys(values) as (keyof Nearness)[];
  return Object.fromEntries(
    names.map((name) => [name, { value: values[name], rests: rests(CONVENTION[name]) }]),
  ) as unknown as Nearness;
}

/** Global efficiency alone: exact, or from some sources with a 95 % interval. */
export function globalEfficiency(graph: Graph, { sample }: { sample?: Sample } = {}): Told<number | null> {
  const { sources, sampled } = sourcesOf(graph.n, sample);
  if (!sampled) return nearness(graph).globalEfficiency;
  return efficiencyOf(sweep(graph, sources).near, graph.n);
}

/** The share of ordered pairs with a path of at most `k` steps; null in a graph of one. */
export function pairsWithin(graph: Graph, k: number): Told<number | null> {
  const { value, rests } = nearness(graph).within;
  return { value: value[Math.min(Math.floor(k), value.length - 1)] ?? null, rests };
}

/** The mean over some sources of the sums of 1 ÷ distance, and its interval. */
function efficiencyOf(near: Float64Array, n: number): Told<number> {
  const taken = near.length;
  const squares = near.reduce((all, one) => all + (one / (n - 1)) ** 2, 0);
  const total = sum(near) / (n - 1);
  const value = total / taken;
  const error = errorOfMean(total, squares, taken, n);
  return {
    value,
    rests: {
      n,
      convention: CONVENTION.globalEfficiency,
      sampled: { of: n, taken, error },
      interval: [Math.max(0, value - error), Math.min(1, value + error)],
    },
  };
}

function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let at = 0; at < values.length; at++) all += values[at]!;
  return all;
}
