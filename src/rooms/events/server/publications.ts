import { accepted, refused, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import { changeCount, changesSince, snapshotOf, type Changes, type Snapshot } from '../announce.ts';
import { changing, of, record } from './forum.ts';
import { readMeetings, readSlots } from './hall.ts';

export interface Publication {
  number: number;
  at: Date;
  by: string;
  snapshot: Snapshot;
}

export async function lastPublication(ctx: Ctx, eventId: string): Promise<Publication | null> {
  const row = await ctx.db
    .selectFrom('publication')
    .select(['number', 'at', 'by', 'snapshot'])
    .where('event_id', '=', eventId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** What is different from the agendas last announced; null while none was. */
export async function readChanges(ctx: Ctx, eventId: string): Promise<Changes | null> {
  const last = await lastPublication(ctx, eventId);
  return last && changesSince(last.snapshot, await readMeetings(ctx, eventId));
}

/** Announces the meetings as they stand, and locks them: what people were told does not move unasked. */
export async function announce(ctx: Ctx, eventId: string): Promise<Result<number>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const meetings = await readMeetings(ctx, eventId);
  if (meetings.length === 0) return refused('forum/nothing-to-announce');
  const last = await lastPublication(ctx, eventId);
  if (last && changeCount(changesSince(last.snapshot, meetings)) === 0)
    return refused('forum/nothing-changed');
  const starts = new Map((await readSlots(ctx, eventId)).map((slot) => [slot.id, slot.startsAt]));
  const snapshot = snapshotOf(meetings, (slotId) => starts.get(slotId)!);
  const number = (last?.number ?? 0) + 1;
  await ctx.db
    .insertInto('publication')
    .values({
      ...of(ctx, eventId),
      number,
      at: ctx.now,
      by: ctx.actor.name,
      snapshot: JSON.stringify(snapshot),
    })
    .execute();
  await ctx.db
    .updateTable('meeting')
    .set({ locked_at: ctx.now, locked_by: ctx.actor.name })
    .where('event_id', '=', eventId)
    .where('locked_at', 'is', null)
    .execute();
  await ctx.db.updateTable('event').set({ state: 'announced' }).where('event_id', '=', eventId).execute();
  await record(ctx, eventId, 'announced', null, { number, meetings: meetings.length });
  return accepted(number);
}

/** After its last slot a forum is put away: it can still be read and reported on, not changed. */
export async function closeForum(ctx: Ctx, eventId: string): Promise<Result<null>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const slots = await readSlots(ctx, eventId);
  if (slots.some((slot) => slot.endsAt > ctx.now)) return refused('forum/not-held-yet');
  await ctx.db.updateTable('event').set({ state: 'over' }).where('event_id', '=', eventId).execute();
  await record(ctx, eventId, 'closed', { state: forum.value.state }, { state: 'over' });
  return accepted(null);
}

/** Opens again a forum that was put away by mistake. */
export async function reopenForum(ctx: Ctx, eventId: string): Promise<Result<null>> {
  const forum = await changing(ctx, eventId);
  if (forum.ok || forum.refusal.code !== 'forum/over') return forum.ok ? accepted(null) : forum;
  const state = (await lastPublication(ctx, eventId)) ? 'announced' : 'draft';
  await ctx.db.updateTable('event').set({ state }).where('event_id', '=', eventId).execute();
  await record(ctx, eventId, 'reopened', { state: 'over' }, { state });
  return accepted(null);
}
