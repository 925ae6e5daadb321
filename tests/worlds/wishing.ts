import type { WorldWish } from './forum.ts';
import type { CastFirm } from './world.ts';

/**
 * Wishes as firms make them: whom they seek, dearest first, and not always all of them; then the curious fill
 * the form until there are `total`.
 */
export function wishesOf(firms: readonly CastFirm[], total: number, chance: () => number): WorldWish[] {
  const here = new Set(firms.map((firm) => firm.key));
  const wishes = new Map<string, WorldWish>();
  const wish = (from: string, to: string, weight: WorldWish['weight']) => {
    const key = `${from} ${to}`;
    if (from !== to && !wishes.has(key)) wishes.set(key, { from, to, weight });
  };
  for (const firm of firms) {
    firm.seeks
      .filter((sought) => here.has(sought) && chance() < 0.82)
      .forEach((sought, rank) => wish(firm.key, sought, rank < 2 ? 3 : rank < 4 ? 2 : 1));
  }
  const anyone = () => firms[Math.floor(chance() * firms.length)]!;
  while (wishes.size < total) {
    const [curious, other] = [anyone(), anyone()];
    if (!curious.tags.some((tag) => other.tags.includes(tag))) wish(curious.key, other.key, 1);
  }
  return [...wishes.values()];
}
