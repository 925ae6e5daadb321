import { notFound, type Ctx } from '#platform/server';
import { dayOf } from '../day.ts';
import { waysToMeet, type Way } from '../why-not.ts';
import { readHall, readWishes } from './hall.ts';
import { lockedByAnnouncing } from './publications.ts';

/** What it would take to meet this wish, as the hall stands. */
export async function whyNot(ctx: Ctx, eventId: string, wishId: string): Promise<Way[]> {
  const wish = (await readWishes(ctx, eventId)).find((one) => one.id === wishId) ?? notFound('wish');
  const day = dayOf(await readHall(ctx, eventId), ctx.now);
  return waysToMeet(day, wish, await lockedByAnnouncing(ctx, eventId));
}
