import type { Ctx } from '#platform/server';
import { pairKey, sits } from '../hall.ts';
import { mutualWishes, wishCounts, type Weight } from '../wish.ts';
import { readForum } from './forum.ts';
import { readHallParticipants, readMeetings, readSlots, readWishes, selectParticipants } from './hall.ts';
import { readUnmet } from './overview.ts';

export interface ParticipantLine {
  id: string;
  name: string;
  city: string;
  people: string[];
  made: number;
  received: number;
  mutual: number;
  meetings: number;
}

/** Every firm of the forum with its wishes and meetings counted. */
export async function listParticipants(ctx: Ctx, eventId: string): Promise<ParticipantLine[]> {
  await readForum(ctx, eventId);
  const rows = await selectParticipants(ctx, eventId)
    .select(['participant.participant_id as id', 'firm.name', 'firm.city', 'participant.people'])
    .execute();
  const counts = wishCounts(await readWishes(ctx, eventId));
  const meetings = await readMeetings(ctx, eventId);
  return rows.map((row) => ({
    ...row,
    ...(counts.get(row.id) ?? { made: 0, received: 0, mutual: 0 }),
    meetings: meetings.filter((meeting) => sits(meeting, row.id)).length,
  }));
}

interface Side {
  id: string;
  name: string;
}

export interface WishLine {
  id: string;
  from: Side;
  to: Side;
  weight: Weight;
  mutual: boolean;
  /** Where and when they meet; null while they don't. */
  met: { meetingId: string; at: Date; table: number } | null;
  /** Why they don't, once a timetable has looked at it; names and hours stand where ids stood. */
  unmet: { reason: string; data: Record<string, unknown> } | null;
}

/** Every wish with what came of it, by the name of who made it, the strongest first. */
export async function listWishes(ctx: Ctx, eventId: string): Promise<WishLine[]> {
  await readForum(ctx, eventId);
  const wishes = await readWishes(ctx, eventId);
  const mutual = mutualWishes(wishes);
  const firms = await readHallParticipants(ctx, eventId);
  const place = new Map(firms.map((one, i) => [one.id, i]));
  const name = (id: string) => firms[place.get(id) ?? -1]?.name ?? '';
  const starts = new Map((await readSlots(ctx, eventId)).map((slot) => [slot.id, slot.startsAt]));
  const meetings = new Map((await readMeetings(ctx, eventId)).map((one) => [pairKey(one.a, one.b), one]));
  const unmet = await readUnmet(ctx, eventId);
  const planned = meetings.size > 0 || unmet.size > 0;
  return wishes
    .sort(
      (x, y) =>
        place.get(x.from)! - place.get(y.from)! || y.weight - x.weight || place.get(x.to)! - place.get(y.to)!,
    )
    .map((wish) => {
      const meeting = meetings.get(pairKey(wish.from, wish.to));
      const why = unmet.get(wish.id);
      return {
        id: wish.id,
        from: { id: wish.from, name: name(wish.from) },
        to: { id: wish.to, name: name(wish.to) },
        weight: wish.weight,
        mutual: mutual.has(wish.id),
        met: meeting
          ? { meetingId: meeting.id, at: starts.get(meeting.slotId)!, table: meeting.table }
          : null,
        unmet:
          meeting || !planned ? null : why ? named(why, name, starts) : { reason: 'unmet/untried', data: {} },
      };
    });
}

function named(
  { reason, data }: { reason: string; data: Record<string, unknown> },
  name: (id: string) => string,
  starts: ReadonlyMap<string, Date>,
) {
  const { firm, slots } = data;
  return {
    reason,
    data: {
      ...data,
      ...(typeof firm === 'string' ? { firm: name(firm) } : {}),
      ...(Array.isArray(slots) ? { slots: slots.map((id) => starts.get(String(id))) } : {}),
    },
  };
}
