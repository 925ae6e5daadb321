import type { Rests } from '../rests.ts';
import { type Fact, isKnown } from './fact.ts';

export interface Pockets {
  /** Distinct pairs whose first exchange of cards falls in the period. */
  pairs: number;
  /** Of all the pairs there could be; null with fewer than two. */
  share: number | null;
  /** Pairs ÷ heads. */
  perHead: number | null;
  rests: Rests;
}

/**
 * Pockets emptied: "end the day with your pockets empty of your own cards and full of other people's". A pair that had
 * exchanged cards before the period is not new. Only pairs of two who were there (`heads`) count.
 */
export function pocketsEmptied(
  facts: readonly Fact[],
  period: { from: number; until: number },
  heads: ReadonlySet<string>,
  knownAt: number,
): Pockets {
  const firsts = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type !== 'card' || !isKnown(fact, knownAt)) continue;
    if (!heads.has(fact.a) || !heads.has(fact.b)) continue;
    const pair = JSON.stringify([fact.a, fact.b].sort());
    firsts.set(pair, Math.min(firsts.get(pair) ?? Infinity, fact.occurredAt));
  }
  const pairs = [...firsts.values()].filter((when) => when >= period.from && when < period.until).length;
  const n = heads.size;
  return {
    pairs,
    share: n > 1 ? pairs / ((n * (n - 1)) / 2) : null,
    perHead: n > 0 ? pairs / n : null,
    rests: { n, convention: 'pairs with their first card exchange in the period, of n(n − 1)/2 and of n' },
  };
}
