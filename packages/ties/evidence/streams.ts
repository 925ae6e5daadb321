import { sortedBy } from '../arcs.ts';
import { directions, factTypes, layers, type Layer } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { checkProfile, type Profile } from './profile.ts';
import { DAY } from './strength.ts';

/**
 * The facts of one layer known at one time, sorted so that the sum of a tie at any day costs one power of two per
 * type of fact. A stream is all facts of one type about one tie. After each fact it keeps its level: how many fresh
 * facts all of them together are still worth. Later levels follow from it alone: level · 2^(−Δt/h).
 */
export interface Streams {
  profile: Profile;
  /** Ties by rising (from, to); undirected: from < to. */
  from: Int32Array;
  to: Int32Array;
  /** Streams of tie `t`: `first[t]` up to `first[t + 1]`. */
  first: Int32Array;
  /** Position in `factTypes`; plus RUNS for contracts that run, which do not decay. */
  kind: Uint8Array;
  /** Events of stream `s`: `begin[s]` up to `begin[s + 1]`, by rising time. */
  begin: Int32Array;
  time: Float64Array;
  level: Float64Array;
}

export interface Asked {
  layer: Layer;
  knownAt: number;
  profile: Profile;
  /** Which way facts went counts, and `both` goes both ways. Default: it doesn't. */
  directed?: boolean;
}

const CONTRACT = factTypes.indexOf('contract');
export const RUNS = factTypes.length;

export function checkTime(name: string, time: number): void {
  if (Number.isNaN(time)) throw new RangeError(`${name} is no time`);
}

interface Events {
  from: Int32Array;
  to: Int32Array;
  kind: Int32Array;
  time: Float64Array;
  /** 1 where something comes, −1 where it stops running. */
  change: Int8Array;
}

export function streamsOf(ledger: Ledger, asked: Asked): Streams {
  checkProfile(asked.profile);
  checkTime('knownAt', asked.knownAt);
  const events = eventsOf(ledger, asked);
  const { from, to, kind } = events;
  const [n, count] = [ledger.firms.length, from.length];
  const order = sortedBy(
    from,
    sortedBy(to, sortedBy(kind, byTime(events), 2 * RUNS, count), n, count),
    n,
    count,
  );
  return levelled(events, order, asked.profile);
}

function eventsOf(ledger: Ledger, { layer, knownAt, directed = false }: Asked): Events {
  const wanted = layers.indexOf(layer);
  const [both, forth] = [directions.indexOf('both'), directions.indexOf('ab')];
  const [from, to, kind, time, change]: number[][] = [[], [], [], [], []];
  const put = (u: number, v: number, fact: number): void => {
    const add = (what: number, when: number, by: number) => {
      from!.push(u);
      to!.push(v);
      kind!.push(what);
      time!.push(when);
      change!.push(by);
    };
    const [type, ended] = [ledger.type[fact]!, ledger.ended[fact]!];
    add(type === CONTRACT ? CONTRACT + RUNS : type, ledger.occurred[fact]!, 1);
    if (type !== CONTRACT || ended === Infinity) return;
    add(CONTRACT + RUNS, ended, -1);
    add(CONTRACT, ended, 1);
  };
  for (let fact = 0; fact < ledger.type.length; fact++) {
    if (ledger.layer[fact] !== wanted) continue;
    if (ledger.recorded[fact]! > knownAt || ledger.retracted[fact]! <= knownAt) continue;
    const [a, b, way] = [ledger.a[fact]!, ledger.b[fact]!, ledger.direction[fact]!];
    if (!directed) put(Math.min(a, b), Math.max(a, b), fact);
    else {
      if (way === both || way === forth) put(a, b, fact);
      if (way !== forth) put(b, a, fact);
    }
  }
  return {
    from: Int32Array.from(from!),
    to: Int32Array.from(to!),
    kind: Int32Array.from(kind!),
    time: Float64Array.from(time!),
    change: Int8Array.from(change!),
  };
}

/** Null where they stand in order already, as they do unless contracts have ended. */
function byTime({ time }: Events): Int32Array | null {
  if (time.every((when, at) => at === 0 || time[at - 1]! <= when)) return null;
  const order = Int32Array.from(time, (_, at) => at);
  return order.sort((one, other) => time[one]! - time[other]! || one - other);
}

function levelled({ from, to, kind, time, change }: Events, order: Int32Array, profile: Profile): Streams {
  const count = order.length;
  const halfLives = factTypes.map((type) => profile.types[type].halfLife * DAY);
  const [ties, streams]: [number[], number[]] = [[], []];
  const [first, begin]: [number[], number[]] = [[], []];
  const sortedTime = new Float64Array(count);
  const level = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const event = order[at]!;
    const before = at > 0 ? order[at - 1]! : -1;
    const newTie = before < 0 || from[before] !== from[event] || to[before] !== to[event];
    if (newTie) {
      ties.push(event);
      first.push(streams.length);
    }
    const what = kind[event]!;
    const newStream = newTie || kind[before] !== what;
    if (newStream) {
      streams.push(what);
      begin.push(at);
    }
    const when = (sortedTime[at] = time[event]!);
    const left = newStream
      ? 0
      : what >= RUNS
        ? level[at - 1]!
        : level[at - 1]! * 2 ** ((sortedTime[at - 1]! - when) / halfLives[what]!);
    level[at] = left + change[event]!;
  }
  return {
    profile,
    from: Int32Array.from(ties, (event) => from[event]!),
    to: Int32Array.from(ties, (event) => to[event]!),
    first: Int32Array.from([...first, streams.length]),
    kind: Uint8Array.from(streams),
    begin: Int32Array.from([...begin, count]),
    time: sortedTime,
    level,
  };
}

/** What is left of a stream at `asOf`, when `event` is the last of its events that had happened. */
export function leftOf(streams: Streams, stream: number, event: number, asOf: number): number {
  const kind = streams.kind[stream]!;
  if (kind >= RUNS) return streams.profile.types[factTypes[kind - RUNS]!].weight * streams.level[event]!;
  const { weight, halfLife } = streams.profile.types[factTypes[kind]!];
  return weight * streams.level[event]! * 2 ** ((streams.time[event]! - asOf) / (halfLife * DAY));
}
