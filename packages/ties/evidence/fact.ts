/**
 * A fact is what ties rest on: dated, sourced, and never overwritten. It is added; what was wrong is retracted, at
 * the moment somebody learnt that it was wrong. All times are milliseconds since 1970.
 */
export interface Fact {
  type: FactType;
  /** When it happened, and when the network came to know it. */
  occurredAt: number;
  recordedAt: number;
  /** The two firms. */
  a: string;
  b: string;
  /** Who brought them together, where somebody did. */
  introducedBy?: string;
  /** Which way it went: from a to b, from b to a, or both. */
  direction: Direction;
  layer: Layer;
  confidence: Confidence;
  /** In minor units (cents); private, and never part of a tie's strength. */
  amount?: number;
  source: Source;
  /** Only for what runs (a contract): when it ended. Without it, it runs still. */
  endedAt?: number;
  /** From then on it counts as never having been recorded. */
  retractedAt?: number;
}

export const factTypes = ['card', 'meeting', 'introduction', 'quote', 'deal', 'project', 'contract'] as const;
export type FactType = (typeof factTypes)[number];

/** Kept apart: that two firms trade says nothing about who teaches whom (Giuliani, 2007). */
export const layers = ['commercial', 'knowledge', 'social', 'project'] as const;
export type Layer = (typeof layers)[number];

export const directions = ['both', 'ab', 'ba'] as const;
export type Direction = (typeof directions)[number];

/** Observed; confirmed by both; declared by one; inferred. */
export const confidences = ['observed', 'confirmed', 'declared', 'inferred'] as const;
export type Confidence = (typeof confidences)[number];

export const sources = ['meeting', 'card', 'event', 'deal', 'story'] as const;
export type Source = (typeof sources)[number];

/** A point of view: the state of things on a day, as far as it was known on another. */
export interface Moment {
  asOf: number;
  knownAt: number;
}

/** Whether the network held the fact for true at `knownAt`. */
export function isKnown(fact: Fact, knownAt: number): boolean {
  return fact.recordedAt <= knownAt && !((fact.retractedAt ?? Infinity) <= knownAt);
}

/** The facts that had happened by `asOf` and were held for true at `knownAt`, in the order given. */
export function factsAt(facts: readonly Fact[], { asOf, knownAt }: Moment): Fact[] {
  return facts.filter((fact) => fact.occurredAt <= asOf && isKnown(fact, knownAt));
}
