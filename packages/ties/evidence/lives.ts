import { type FactType, factTypes } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { saturated } from './strength.ts';
import { type Asked, checkTime, leftOf, RUNS, type Streams, streamsOf } from './streams.ts';

/** A stretch of time in which a tie lived: its strength was at least the threshold. */
export interface Life {
  a: string;
  b: string;
  from: number;
  /** The first millisecond below the threshold; null where it lives still. */
  until: number | null;
  /** 0 for its birth, 1 for its first revival, and so on. */
  again: number;
  /** The type of the fact it was born or revived of; where several came at once, the longest-lived. */
  of: FactType;
}

/**
 * Every life of every tie up to `asOf`, exactly: between two facts strength only falls, so the moment it passes the
 * threshold is found by halving, to the millisecond. By pair, then by time.
 */
export function livesOf(ledger: Ledger, asked: Asked & { asOf: number; threshold?: number }): Life[] {
  checkTime('asOf', asked.asOf);
  const streams = streamsOf(ledger, asked);
  const threshold = asked.threshold ?? asked.profile.threshold;
  const lives: Life[] = [];
  for (let tie = 0; tie < streams.from.length; tie++) {
    const names = { a: ledger.firms[streams.from[tie]!]!, b: ledger.firms[streams.to[tie]!]! };
    for (const life of livesOfTie(streams, tie, threshold, asked.asOf)) lives.push({ ...names, ...life });
  }
  return lives;
}

function livesOfTie(streams: Streams, tie: number, threshold: number, asOf: number): Omit<Life, 'a' | 'b'>[] {
  const found: Omit<Life, 'a' | 'b'>[] = [];
  const last = new Map<number, number>();
  const lives = (when: number): boolean => {
    let sum = 0;
    for (let stream = streams.first[tie]!; stream < streams.first[tie + 1]!; stream++) {
      const event = last.get(stream);
      if (event !== undefined) sum += leftOf(streams, stream, event, when);
    }
    return saturated(sum) >= threshold;
  };
  let since: { from: number; of: FactType } | null = null;
  const close = (until: number | null): void => {
    found.push({ ...since!, until, again: found.length });
    since = null;
  };
  const events = eventsOf(streams, tie).filter(({ when }) => when <= asOf);
  for (let at = 0; at < events.length;) {
    const when = events[at]!.when;
    let born = 0;
    for (; at < events.length && events[at]!.when === when; at++) {
      const { stream, event } = events[at]!;
      last.set(stream, event);
      born = Math.max(born, streams.kind[stream]! % RUNS);
    }
    if (!since && lives(when)) since = { from: when, of: factTypes[born]! };
    const end = at < events.length ? events[at]!.when - 1 : asOf;
    if (since && end >= when && !lives(end)) close(firstNot(lives, when, end));
  }
  if (since) close(null);
  return found;
}

function eventsOf(
  { first, begin, time }: Streams,
  tie: number,
): { stream: number; event: number; when: number }[] {
  const events = [];
  for (let stream = first[tie]!; stream < first[tie + 1]!; stream++)
    for (let event = begin[stream]!; event < begin[stream + 1]!; event++)
      events.push({ stream, event, when: time[event]! });
  return events.sort((one, other) => one.when - other.when || one.stream - other.stream);
}

/** The first whole millisecond after `yes` at which it no longer holds; it holds at `yes` and not at `no`. */
function firstNot(holds: (when: number) => boolean, yes: number, no: number): number {
  let [low, high] = [yes, no];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return high;
}
