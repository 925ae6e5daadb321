import { accepted, refused, type Result } from '#platform';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import type { BookSlot } from '../book.ts';
import './answer-tables.ts';
import { of, readForum, record } from './forum.ts';

/** Until when members may say whom they want to meet: the hour the animator set, else when the forum begins. */
export async function closingOfWishes(
  ctx: Ctx,
  eventId: string,
  slots: readonly Pick<BookSlot, 'startsAt'>[],
): Promise<Date> {
  const call = await ctx.db
    .selectFrom('wish_call')
    .select('closes_at')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return call?.closes_at ?? slots[0]?.startsAt ?? ctx.now;
}

export async function closeWishesAt(ctx: Ctx, eventId: string, closesAt: Date): Promise<Result<null>> {
  permit(ctx, 'run-events');
  const forum = await readForum(ctx, eventId);
  if (forum.state === 'over') return refused('forum/over');
  await ctx.db
    .insertInto('wish_call')
    .values({ ...of(ctx, eventId), closes_at: closesAt })
    .onConflict((same) => same.columns(['network_id', 'event_id']).doUpdateSet({ closes_at: closesAt }))
    .execute();
  await record(ctx, eventId, 'wishes-close', null, { at: closesAt });
  return accepted(null);
}
