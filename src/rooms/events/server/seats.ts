import type { Ctx } from '#platform/server';
import type { Meeting } from '../hall.ts';
import { of } from './forum.ts';
import { readMeetings } from './hall.ts';

/** Writes meetings with a seat for each side. The seats' key is what makes a double booking impossible. */
export async function seatMeetings(
  ctx: Ctx,
  eventId: string,
  meetings: readonly Meeting[],
  runId: string | null,
): Promise<void> {
  for (let at = 0; at < meetings.length; at += 500) {
    const some = meetings.slice(at, at + 500);
    const rows = some.map((meeting) => ({
      ...of(ctx, eventId),
      meeting_id: meeting.id,
      a_id: meeting.a,
      b_id: meeting.b,
      slot_id: meeting.slotId,
      table_number: meeting.table,
      locked_at: meeting.locked ? ctx.now : null,
      locked_by: meeting.locked ? ctx.actor.name : null,
      run_id: runId,
    }));
    await ctx.db.insertInto('meeting').values(rows).execute();
    const seats = some.flatMap((meeting) =>
      [meeting.a, meeting.b].map((participant_id) => ({
        ...of(ctx, eventId),
        slot_id: meeting.slotId,
        participant_id,
        meeting_id: meeting.id,
      })),
    );
    await ctx.db.insertInto('meeting_seat').values(seats).execute();
  }
}

/** Takes away the meetings that `which` names, seats and all; returns them as they were. */
export async function unseat(
  ctx: Ctx,
  eventId: string,
  which: (meeting: Meeting) => boolean,
): Promise<Meeting[]> {
  const gone = (await readMeetings(ctx, eventId)).filter(which);
  if (gone.length > 0) {
    await ctx.db
      .deleteFrom('meeting')
      .where('event_id', '=', eventId)
      .where(
        'meeting_id',
        'in',
        gone.map((meeting) => meeting.id),
      )
      .execute();
  }
  return gone;
}
