/** Pairs that were asked for: what wishes come to before anybody sits down. */
import { type Hall, pair, pairKey } from './hall.ts';
import { mutualWishes, type Weight, type Wish } from './wish.ts';

/** One must-meet counts as much as nine that would be nice. */
export const worth: Record<Weight, number> = { 1: 1, 2: 3, 3: 9 };

export interface Asked {
  a: string;
  b: string;
  wishIds: string[];
  weight: number;
  mutual: boolean;
}

/** Two wishes of one pair are one meeting, worth both. Wishes of firms that take no part any more are passed over. */
export function askedPairs(hall: Hall, wishes: readonly Wish[]): Asked[] {
  const here = new Set(hall.participants.map((one) => one.id));
  const mutual = mutualWishes(wishes);
  const asked = new Map<string, Asked>();
  for (const wish of wishes) {
    if (!here.has(wish.from) || !here.has(wish.to)) continue;
    const key = pairKey(wish.from, wish.to);
    const one = asked.get(key) ?? { ...pair(wish.from, wish.to), wishIds: [], weight: 0, mutual: false };
    asked.set(key, {
      ...one,
      wishIds: [...one.wishIds, wish.id],
      weight: one.weight + worth[wish.weight],
      mutual: mutual.has(wish.id),
    });
  }
  return [...asked.values()];
}
