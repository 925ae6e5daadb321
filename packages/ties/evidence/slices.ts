import type { Graph } from '../graph.ts';
import { factTypes, type Layer } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { DAY, saturated } from './strength.ts';
import { type Asked, checkTime, RUNS, type Streams, streamsOf } from './streams.ts';

export interface Slice {
  graph: Graph;
  asOf: number;
  knownAt: number;
  layer: Layer;
  /** Version of the profile. */
  profile: string;
  /** Ties weaker than this are left out. */
  threshold: number;
}

export interface Slices {
  /** The network of that day. Any order of days gives the same graphs; neighbouring days are quickest. */
  at(asOf: number): Slice;
}

/**
 * One layer through time, as known at one time. Prepared in time linear in the facts; each `at` then costs one power
 * of two per tie and type of fact. Ties below `threshold` (the profile's, unless given) are left out; firms stay.
 */
export function slicesOf(ledger: Ledger, asked: Asked & { threshold?: number }): Slices {
  const { layer, knownAt, profile, directed = false, threshold = profile.threshold } = asked;
  const streams = streamsOf(ledger, asked);
  const cursor = cursorOf(streams);
  const rows = rowsOf(streams, ledger.firms.length, directed);
  return {
    at: (asOf) => ({
      graph: graphOfRows(rows, cursor(asOf), threshold, ledger.firms, directed),
      asOf,
      knownAt,
      layer,
      profile: profile.version,
      threshold,
    }),
  };
}

/** The strengths of all ties on a day. Remembers where each stream stood, and walks on from there, or back. */
function cursorOf({
  profile,
  from,
  first,
  kind,
  begin,
  time,
  level,
}: Streams): (asOf: number) => Float64Array {
  const last = begin.slice(0, kind.length).map((at) => at - 1);
  const weights = factTypes.map((type) => profile.types[type].weight);
  const halfLives = factTypes.map((type) => profile.types[type].halfLife * DAY);
  return (asOf) => {
    checkTime('asOf', asOf);
    const strength = new Float64Array(from.length);
    for (let tie = 0; tie < from.length; tie++) {
      let sum = 0;
      for (let stream = first[tie]!; stream < first[tie + 1]!; stream++) {
        let at = last[stream]!;
        while (at + 1 < begin[stream + 1]! && time[at + 1]! <= asOf) at++;
        while (at >= begin[stream]! && time[at]! > asOf) at--;
        last[stream] = at;
        if (at < begin[stream]!) continue;
        const type = kind[stream]!;
        if (type >= RUNS) sum += weights[type - RUNS]! * level[at]!;
        else sum += weights[type]! * level[at]! * 2 ** ((time[at]! - asOf) / halfLives[type]!);
      }
      strength[tie] = saturated(sum);
    }
    return strength;
  };
}

/** All ties there ever were, in compressed rows: a day's graph is what is strong enough of them. */
interface Rows {
  start: Int32Array;
  to: Int32Array;
  tie: Int32Array;
}

function rowsOf({ from, to }: Streams, n: number, directed: boolean): Rows {
  const start = new Int32Array(n + 1);
  for (let tie = 0; tie < from.length; tie++) {
    start[from[tie]! + 1]!++;
    if (!directed) start[to[tie]! + 1]!++;
  }
  for (let v = 0; v < n; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, n);
  const rows: Rows = { start, to: new Int32Array(start[n]!), tie: new Int32Array(start[n]!) };
  const put = (u: number, v: number, tie: number): void => {
    const at = next[u]!++;
    rows.to[at] = v;
    rows.tie[at] = tie;
  };
  // Ties come by rising (from, to): lower neighbours first, then the higher ones, so rows are sorted.
  if (!directed) for (let tie = 0; tie < from.length; tie++) put(to[tie]!, from[tie]!, tie);
  for (let tie = 0; tie < from.length; tie++) put(from[tie]!, to[tie]!, tie);
  return rows;
}

function graphOfRows(
  rows: Rows,
  strengths: Float64Array,
  threshold: number,
  names: readonly string[],
  directed: boolean,
): Graph {
  const n = names.length;
  const start = new Int32Array(n + 1);
  const to = new Int32Array(rows.to.length);
  const strength = new Float64Array(rows.to.length);
  let arcs = 0;
  for (let v = 0; v < n; v++) {
    for (let at = rows.start[v]!; at < rows.start[v + 1]!; at++) {
      const strong = strengths[rows.tie[at]!]!;
      if (strong < threshold || strong === 0) continue;
      to[arcs] = rows.to[at]!;
      strength[arcs++] = strong;
    }
    start[v + 1] = arcs;
  }
  const m = directed ? arcs : arcs / 2;
  return { directed, n, m, names, start, to: to.slice(0, arcs), strength: strength.slice(0, arcs) };
}
