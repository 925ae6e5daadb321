import { accepted, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import { pairKey, type Hall, type Meeting } from '../hall.ts';
import { arrangeMeeting, moveMeeting, type Place } from '../meeting.ts';
import { changing, of, record } from './forum.ts';
import { readHall, readWishes } from './hall.ts';
import { seatMeetings, unseat } from './seats.ts';

/** Moves a meeting from where the mover saw it. The seats follow it; their key has the last word on a clash. */
export async function move(
  ctx: Ctx,
  eventId: string,
  meetingId: string,
  from: Place,
  to: Place,
): Promise<Result<Meeting>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const hall = await readHall(ctx, eventId);
  const moved = moveMeeting(hall, meetingId, from, to);
  if (!moved.ok) return moved;
  await ctx.db
    .updateTable('meeting')
    .set({ slot_id: to.slotId, table_number: to.table })
    .where('event_id', '=', eventId)
    .where('meeting_id', '=', meetingId)
    .execute();
  await record(
    ctx,
    eventId,
    'meeting-moved',
    inWords(hall, { ...moved.value, ...from }),
    inWords(hall, moved.value),
  );
  return moved;
}

/** Seats two by hand. What is arranged by hand is locked: making the timetable anew leaves it alone. */
export async function arrange(
  ctx: Ctx,
  eventId: string,
  x: string,
  y: string,
  to: Place,
): Promise<Result<Meeting>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const hall = await readHall(ctx, eventId);
  const made = arrangeMeeting(hall, ctx.newId(), x, y, to);
  if (!made.ok) return made;
  const meeting = { ...made.value, locked: true };
  await seatMeetings(ctx, eventId, [meeting], null);
  await record(ctx, eventId, 'meeting-arranged', null, inWords(hall, meeting));
  return accepted(meeting);
}

export async function setLock(
  ctx: Ctx,
  eventId: string,
  meetingIds: readonly string[],
  locked: boolean,
): Promise<Result<number>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const ids = meetingIds.filter(isId);
  if (ids.length === 0) return accepted(0);
  const rows = await ctx.db
    .updateTable('meeting')
    .set({ locked_at: locked ? ctx.now : null, locked_by: locked ? ctx.actor.name : null })
    .where('event_id', '=', eventId)
    .where('meeting_id', 'in', ids)
    .where('locked_at', locked ? 'is' : 'is not', null)
    .returning('meeting_id')
    .execute();
  if (rows.length > 0) {
    const changed = new Set(rows.map((row) => row.meeting_id));
    const hall = await readHall(ctx, eventId);
    const meetings = hall.meetings.filter((one) => changed.has(one.id)).map((one) => inWords(hall, one));
    await record(ctx, eventId, locked ? 'meetings-locked' : 'meetings-unlocked', null, { meetings });
  }
  return accepted(rows.length);
}

/** Takes a meeting away. Its wish, if there was one, is not met any more. */
export async function drop(ctx: Ctx, eventId: string, meetingId: string): Promise<Result<Meeting>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const hall = await readHall(ctx, eventId);
  const [gone] = await unseat(ctx, eventId, (meeting) => meeting.id === meetingId);
  if (!gone) notFound('meeting');
  await leaveUnmet(ctx, eventId, gone);
  await record(ctx, eventId, 'meeting-dropped', inWords(hall, gone), null);
  return accepted(gone);
}

/** The wishes of a meeting taken away were looked at: they are not met, and not merely untried. */
async function leaveUnmet(ctx: Ctx, eventId: string, { a, b }: Meeting): Promise<void> {
  const wishes = await readWishes(ctx, eventId);
  const rows = wishes
    .filter((wish) => pairKey(wish.from, wish.to) === pairKey(a, b))
    .map((wish) => ({ ...of(ctx, eventId), wish_id: wish.id, reason: 'unmet/gone' }));
  if (rows.length === 0) return;
  await ctx.db
    .insertInto('unmet_wish')
    .values(rows)
    .onConflict((same) =>
      same.columns(['network_id', 'event_id', 'wish_id']).doUpdateSet({ reason: 'unmet/gone' }),
    )
    .execute();
}

/** A history speaks of firms, hours and tables, not of ids. */
export function inWords(hall: Hall, meeting: Meeting) {
  const name = (id: string) => hall.participants.find((one) => one.id === id)?.name;
  const at = hall.slots.find((slot) => slot.id === meeting.slotId)?.startsAt;
  return { a: name(meeting.a), b: name(meeting.b), at, table: meeting.table };
}
