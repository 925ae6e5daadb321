import { accepted, refused, type Result } from '#platform';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import { COMMON } from '../chain.ts';
import { lockWords, newEdition } from './editions.ts';
import { packsOnTheShelf } from './shelf.ts';

/** The packs a network chose, in its order; the common one is always in use and not among them. */
export async function chosenPacks(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('network_pack')
    .select('pack_id')
    .where('dropped_at', 'is', null)
    .orderBy('position')
    .orderBy('pack_id')
    .execute();
  return rows.map((row) => row.pack_id);
}

/** The network uses exactly these packs, in this order. Returns the edition, or null where nothing changed. */
export async function choosePacks(ctx: Ctx, wanted: readonly string[]): Promise<Result<number | null>> {
  permit(ctx, 'edit-members');
  const packs = [...new Set(wanted)].filter((id) => id !== COMMON);
  const onTheShelf = new Set((await packsOnTheShelf()).map(({ id }) => id));
  const unknown = packs.find((id) => !onTheShelf.has(id));
  if (unknown) return refused('pack/unknown', 'packs', { pack: unknown });
  await lockWords(ctx);
  const before = await chosenPacks(ctx);
  if (before.join() === packs.join()) return accepted(null);
  await setPacks(ctx, packs);
  return accepted(
    await newEdition(ctx, {
      noun: 'packs',
      id: 'packs',
      verb: 'chosen',
      before: { packs: before },
      after: { packs },
    }),
  );
}

/** Writes the choice, under the lock. */
export async function setPacks(ctx: Ctx, packs: readonly string[]): Promise<void> {
  await ctx.db
    .updateTable('network_pack')
    .set({ dropped_at: ctx.now })
    .where('dropped_at', 'is', null)
    .$if(packs.length > 0, (query) => query.where('pack_id', 'not in', [...packs]))
    .execute();
  for (const [position, pack_id] of packs.entries()) {
    const chosen = { position, chosen_at: ctx.now, chosen_by: ctx.actor.name, dropped_at: null };
    await ctx.db
      .insertInto('network_pack')
      .values({ network_id: ctx.networkId, pack_id, ...chosen })
      .onConflict((conflict) =>
        conflict.columns(['network_id', 'pack_id']).doUpdateSet({ position, dropped_at: null }),
      )
      .execute();
  }
}
