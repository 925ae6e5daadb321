/** The last repair and its way back: the very seats, if nothing else changed since. */
import { accepted, refused, type Result } from '#platform';
import { permit } from '#accounts/server';
import { isId, notFound, type Ctx } from '#platform/server';
import { dayOf } from '../day.ts';
import type { Meeting } from '../hall.ts';
import type { LastRepair } from '../floor-view.ts';
import { letterWords } from '../words/letters.ts';
import './floor-tables.ts';
import { changing, readForum, record } from './forum.ts';
import { readHall, readMeetings } from './hall.ts';
import { invite } from './invitations.ts';
import { inWords } from './meetings.ts';
import { announceAnew } from './publications.ts';
import { exchangeMeetings, takeBackFacts } from './way-back.ts';

/** The last repair, while it can be undone: nothing else in the event has changed since. */
export async function lastRepair(ctx: Ctx, eventId: string): Promise<LastRepair | null> {
  const forum = await readForum(ctx, eventId);
  const row = await ctx.db
    .selectFrom('repair')
    .select(['repair_id', 'happening', 'repaired_at', 'repaired_by'])
    .where('event_id', '=', eventId)
    .where('revision', '=', forum.revision)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (!row || forum.state === 'over') return null;
  const change = await ctx.db
    .selectFrom('change')
    .select('after')
    .where('noun', '=', 'event')
    .where('noun_id', '=', eventId)
    .where('verb', '=', `floor-${row.happening.kind}`)
    .orderBy('change_id', 'desc')
    .executeTakeFirst();
  return {
    id: row.repair_id,
    happening: row.happening,
    facts: (change?.after ?? {}) as Record<string, unknown>,
    at: row.repaired_at,
    by: row.repaired_by,
  };
}

/** Brings back the very seats, and everything else as it was, if nothing changed since. */
export async function undoRepair(
  ctx: Ctx,
  eventId: string,
  repairId: string,
  origin: string,
): Promise<Result<{ letters: number }>> {
  permit(ctx, 'run-events');
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (!isId(repairId)) notFound('repair');
  const row = await ctx.db
    .selectFrom('repair')
    .select(['revision', 'way_back', 'happening', 'undone_at'])
    .where('event_id', '=', eventId)
    .where('repair_id', '=', repairId)
    .executeTakeFirst();
  if (!row) notFound('repair');
  if (row.undone_at) return refused('floor/undone');
  if (row.revision !== forum.value.revision - 1) return refused('floor/changed-since');
  const back = row.way_back;
  const hall = await readHall(ctx, eventId);
  const before = hall.meetings;
  const { slots, begun } = dayOf(hall, ctx.now);
  const history = new Set(slots.slice(0, begun).map((slot) => slot.id));
  const seats = [...before.filter((one) => back.standing.includes(one.id)).map((one) => one.slotId)];
  if ([...seats, ...back.meetings.map((one) => one.slot_id)].some((id) => history.has(id)))
    return refused('floor/begun-since');
  await exchangeMeetings(ctx, eventId, back.standing, back.meetings);
  const after = await readMeetings(ctx, eventId);
  const was = before.filter((one) => back.standing.includes(one.id));
  const is = after.filter((one) => back.meetings.some((meeting) => meeting.meeting_id === one.id));
  await announceAnew(ctx, eventId, was, is);
  const told = (meetings: readonly Meeting[]) => ({ meetings: meetings.map((one) => inWords(hall, one)) });
  await takeBackFacts(ctx, eventId, back);
  await record(ctx, eventId, 'repair-undone', told(was), told(is));
  await ctx.db
    .updateTable('repair')
    .set({ undone_at: ctx.now, undone_by: ctx.actor.name })
    .where('event_id', '=', eventId)
    .where('repair_id', '=', repairId)
    .execute();
  const concerns = [...new Set([...was, ...is].flatMap((one) => [one.a, one.b]))];
  const letters =
    back.written && concerns.length > 0
      ? await invite(ctx, eventId, {
          purpose: 'agenda',
          participantIds: concerns,
          again: true,
          origin,
          news: (_, lang) => [letterWords[lang].takenBack],
        })
      : null;
  return accepted({ letters: letters?.ok ? letters.value.sent : 0 });
}
