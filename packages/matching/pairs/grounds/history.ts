import { seenFrom } from '../audience.ts';
import type { Ground } from '../ground.ts';
import type { Look } from '../look.ts';
import type { Standing } from '../standing.ts';
import type { Past } from '../world.ts';
import type { Gauge } from './gauge.ts';

const DAY = 86_400_000;
/** After so many days a memory counts half. A meeting wears off in half a year, a no in a year. */
const HALF = { lately: 180, again: 365, fruitless: 365, declined: 365 };

/** Whom one hasn't met is news; whom one met lately isn't; whom one met long ago, and well, is worth seeing again. */
export const history: Gauge = (one, other, look, tally) => {
  const past = look.memories.of(one.place, other.place);
  if (past.length === 0 && !tradeWithEachOther(one, other, look)) return tally.add('new', 1, NEWS);
  for (const event of past) {
    const days = (look.now - event.at) / DAY;
    for (const [ground, amount] of remembered(event, days))
      tally.add(ground, amount, () => ({
        from: event.by ?? null,
        to: event.by === undefined ? null : event.by === one.id ? other.id : one.id,
        facts: [{ kind: 'past', id: event.id, firm: event.by ?? null, seen: seenFrom(event) }],
        data: { at: event.at, ...(event.reason ? { reason: event.reason } : {}) },
      }));
  }
};

const NEWS = () => ({ from: null, to: null, facts: [] });

function tradeWithEachOther(one: Standing, other: Standing, { ties }: Look): boolean {
  return ties.buyersOf(one.place).has(other.place) || ties.suppliersOf(one.place).has(other.place);
}

function remembered(event: Past, days: number): [Ground, number][] {
  const left = (ground: keyof typeof HALF) => 2 ** (-days / HALF[ground]);
  if (event.kind === 'declined') return [['declined', left('declined')]];
  const lately: [Ground, number] = ['lately', left('lately')];
  if (event.outcome === 'good') return [lately, ['again', 1 - left('again')]];
  if (event.outcome === 'nothing') return [lately, ['fruitless', left('fruitless')]];
  return [lately];
}
