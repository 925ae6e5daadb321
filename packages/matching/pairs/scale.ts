import type { Reason } from './fact.ts';
import { type Ground, groundKinds, grounds } from './ground.ts';
import { allGauges, type Gauges } from './grounds/index.ts';
import type { Look } from './look.ts';
import type { Standing } from './standing.ts';
import { type Tally, tallyOf } from './tally.ts';
import { type Grade, gradeOf, scoreOf, type Weights } from './weights.ts';

/** A ground of one pair, weighed. */
export interface Weighed {
  ground: Ground;
  /** 0 … 1. */
  value: number;
  /** What it adds to the score; below 0 where it speaks against. */
  share: number;
  /** The largest first. */
  reasons: Reason[];
}

/** Two firms worth introducing, or one pair somebody asked about. `a` comes before `b` by id. */
export interface Pair {
  a: string;
  b: string;
  grade: Grade;
  /** For putting in order; never for showing. */
  score: number;
  /** The heaviest first. */
  why: Weighed[];
  against: Weighed[];
}

/** Of a pair without a cause to meet, whatever else may be said of it. */
export const NO_CAUSE = -Infinity;

const SUBSTANCE = grounds.filter((ground) => groundKinds[ground].substance);

/** The score of two firms: the same whichever is named first. */
export function weigh(
  a: Standing,
  b: Standing,
  look: Look,
  weights: Weights,
  tally: Tally,
  gauges: Gauges = allGauges,
): number {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  tally.clear();
  for (const gauge of gauges.causes) gauge(one, other, look, tally);
  if (!SUBSTANCE.some(tally.has)) return NO_CAUSE;
  for (const gauge of gauges.circumstances) gauge(one, other, look, tally);
  return scoreOf(weights, tally.values());
}

/** A pair with everything told. */
export interface Explained extends Pair {
  /** Ties by which they are customers already, where something would have counted but for them. */
  blocked: string[];
}

/** The same with everything told; by all gauges, or by those given. */
export function explain(
  a: Standing,
  b: Standing,
  look: Look,
  weights: Weights,
  gauges: Gauges = allGauges,
): Explained {
  const tally = tallyOf(true);
  const score = weigh(a, b, look, weights, tally, gauges);
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  // What else may be said of two without a cause is told too: somebody asked why not.
  if (score === NO_CAUSE) for (const gauge of gauges.circumstances) gauge(one, other, look, tally);
  const values = tally.values();
  const weighed = grounds
    .map((ground, at) => ({
      ground,
      value: values[at]!,
      share: weights.of[ground] * values[at]!,
      reasons: tally.reasons
        .filter((reason) => reason.ground === ground)
        .sort((one, other) => other.amount - one.amount || byFacts(one, other)),
    }))
    .filter(({ value }) => value > 0)
    .sort((one, other) => Math.abs(other.share) - Math.abs(one.share));
  return {
    a: one.id,
    b: other.id,
    grade: gradeOf(score),
    score,
    why: weighed.filter(({ ground }) => groundKinds[ground].sign === 'for'),
    against: weighed.filter(({ ground }) => groundKinds[ground].sign === 'against'),
    blocked: [...tally.blocked].sort(),
  };
}

function byFacts(one: Reason, other: Reason): number {
  const key = ({ from, facts }: Reason) =>
    `${from} ${facts.map(({ kind, id }) => `${kind} ${id}`).join(' ')}`;
  return key(one) < key(other) ? -1 : 1;
}
