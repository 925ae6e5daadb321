import { type Fact, factsAt, type Layer, type Moment } from './fact.ts';
import type { Profile } from './profile.ts';

export const DAY = 86_400_000;

/**
 * What one fact still weighs at `asOf`: w · 2^(−Δt/h), Δt from the day it happened, or from the day it ended if it
 * ran. The fact must have happened by then.
 */
export function remainsOf(fact: Fact, asOf: number, profile: Profile): number {
  const { weight, halfLife } = profile.types[fact.type];
  const from = fact.type === 'contract' ? (fact.endedAt ?? Infinity) : fact.occurredAt;
  return asOf <= from ? weight : weight * 2 ** ((from - asOf) / (halfLife * DAY));
}

/** 1 − exp(−Σ): from 0 (nothing left) towards 1. Exact for small sums too. */
export function saturated(sum: number): number {
  return -Math.expm1(-sum);
}

/**
 * The strength of what `facts` say of one pair, at `(asOf, knownAt)`: 1 − exp(−Σ w · 2^(−Δt/h)), after tie-decay
 * networks (Ahmad, Porter and Beguerisse-Díaz, arXiv 1805.00193). This is the definition; `slicesOf` computes it for
 * a whole network at once.
 */
export function strengthOf(facts: readonly Fact[], moment: Moment, profile: Profile): number {
  let sum = 0;
  for (const fact of factsAt(facts, moment)) sum += remainsOf(fact, moment.asOf, profile);
  return saturated(sum);
}

export interface OpenTie {
  strength: number;
  /** Version of the profile. */
  profile: string;
  /** What it rests on, from the oldest: every fact with what it still weighs. */
  facts: { fact: Fact; remains: number }[];
}

/** One tie of one layer, opened to the facts behind it. */
export function openTie(
  facts: readonly Fact[],
  pair: readonly [string, string],
  layer: Layer,
  moment: Moment,
  profile: Profile,
): OpenTie {
  const between = facts.filter((fact) => fact.layer === layer && joins(fact, pair));
  return {
    strength: strengthOf(between, moment, profile),
    profile: profile.version,
    facts: factsAt(between, moment)
      .sort((one, other) => one.occurredAt - other.occurredAt)
      .map((fact) => ({ fact, remains: remainsOf(fact, moment.asOf, profile) })),
  };
}

function joins({ a, b }: Fact, [one, other]: readonly [string, string]): boolean {
  return (a === one && b === other) || (a === other && b === one);
}
