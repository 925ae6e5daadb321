import { accepted, refused, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import { sql } from 'kysely';
import { changeCount, changesSince, snapshotOf, toldAnew, type Changes, type Snapshot } from '../announce.ts';
import type { Meeting } from '../hall.ts';
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

/** The edition of one firm's agenda: the last announcement that was to everybody, or to them. 0: never. */
export async function editionOf(ctx: Ctx, eventId: string, participantId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('publication')
    .select('number')
    .where('event_id', '=', eventId)
    .where((eb) => eb.or([eb('concerns', 'is', null), sql<boolean>`${participantId} = any(concerns)`]))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/**
 * Announces some meetings anew, to those who sit in them and to nobody else, and locks them. Where nothing was ever
 * announced there is nothing to tell.
 */
export async function announceAnew(
  ctx: Ctx,
  eventId: string,
  was: readonly Meeting[],
  is: readonly Meeting[],
): Promise<boolean> {
  const last = await lastPublication(ctx, eventId);
  if (!last || was.length + is.length === 0) return last !== null;
  const starts = new Map((await readSlots(ctx, eventId)).map((slot) => [slot.id, slot.startsAt]));
  const snapshot = toldAnew(last.snapshot, was, is, (slotId) => starts.get(slotId)!);
  const concerns = [...new Set([...was, ...is].flatMap((one) => [one.a, one.b]))];
  await ctx.db
    .insertInto('publication')
    .values({
      ...of(ctx, eventId),
      number: last.number + 1,
      at: ctx.now,
      by: ctx.actor.name,
      snapshot: JSON.stringify(snapshot),
      concerns,
    })
    .execute();
  const ids = is.map((one) => one.id);
  if (ids.length > 0)
    await ctx.db
      .updateTable('meeting')
      .set({ locked_at: ctx.now, locked_by: ctx.actor.name })
      .where('event_id', '=', eventId)
      .where('meeting_id', 'in', ids)
      .where('locked_at', 'is', null)
      .execute();
  return true;
}

/** Meetings that nobody locked by hand: an announcement did. */
export async function lockedByAnnouncing(ctx: Ctx, eventId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('meeting')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.event_id', '=', 'meeting.event_id')
        .onRef('publication.at', '=', 'meeting.locked_at'),
    )
    .select('meeting_id')
    .where('meeting.event_id', '=', eventId)
    .execute();
  return new Set(rows.map((row) => row.meeting_id));
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
