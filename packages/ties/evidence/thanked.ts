import type { Rests } from '../rests.ts';
import { type Fact, factsAt, type Moment } from './fact.ts';

export interface Thanked {
  /** Minor units confirmed by both sides, or seen by the network itself. */
  confirmed: number;
  /** Minor units that only one side declares, or that are inferred. */
  unconfirmed: number;
  /** Unconfirmed ÷ all; null where there is nothing. */
  shareUnconfirmed: number | null;
  rests: Rests;
}

/** Thanked business: the sum of the deals, and how much of it nobody has confirmed yet. */
export function thankedBusiness(facts: readonly Fact[], moment: Moment): Thanked {
  const deals = factsAt(facts, moment).filter(({ type, amount }) => type === 'deal' && amount !== undefined);
  let [confirmed, unconfirmed] = [0, 0];
  for (const { confidence, amount } of deals) {
    if (confidence === 'confirmed' || confidence === 'observed') confirmed += amount!;
    else unconfirmed += amount!;
  }
  const all = confirmed + unconfirmed;
  return {
    confirmed,
    unconfirmed,
    shareUnconfirmed: all > 0 ? unconfirmed / all : null,
    rests: { n: deals.length, convention: 'deals with an amount; confirmed by both sides or observed' },
  };
}
