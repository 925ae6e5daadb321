import { accepted, instantOf, refused, type Result } from '#platform';
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

/** `typed` is a day and an hour on the clock of the place: "2026-12-01T18:00". */
export async function closeWishesAt(ctx: Ctx, eventId: string, typed: string): Promise<Result<null>> {
  permit(ctx, 'run-events');
  const forum = await readForum(ctx, eventId);
  if (forum.state === 'over') return refused('forum/over');
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(typed) ?? [];
  if (!day || !clock || Number.isNaN(Date.parse(`${day}T${clock}Z`))) {
    return refused('wishes/hour-unreadable', 'closes');
  }
  const closesAt = instantOf(day, clock, forum.zone);
  await ctx.db
    .insertInto('wish_call')
    .values({ ...of(ctx, eventId), closes_at: closesAt })
    .onConflict((same) => same.columns(['network_id', 'event_id']).doUpdateSet({ closes_at: closesAt }))
    .execute();
  await record(ctx, eventId, 'wishes-close', null, { at: closesAt });
  return accepted(null);
}
