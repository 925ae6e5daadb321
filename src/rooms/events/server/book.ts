import { visibleTo } from '#members';
import type { Ctx } from '#platform/server';
import { changesSince } from '../announce.ts';
import type { BookParticipant, ForumBook } from '../book.ts';
import { readForum } from './forum.ts';
import { readMeetings, readSlots, readTables, readWishes, selectParticipants } from './hall.ts';
import { lastPublication } from './publications.ts';

/** Everything a page, a paper or a calendar of a forum shows; of the firms only what a counterpart may see. */
export async function forumBook(ctx: Ctx, eventId: string): Promise<ForumBook> {
  const { id, name, place, zone, state, version } = await readForum(ctx, eventId);
  const slots = await readSlots(ctx, eventId);
  const meetings = await readMeetings(ctx, eventId);
  const told = await lastPublication(ctx, eventId);
  const changed = told ? changesSince(told.snapshot, meetings).changed : new Set<string>();
  const participants = await readBookParticipants(ctx, eventId);
  const rank = new Map(participants.map((one, i) => [one.id, i]));
  const inOrder = (a: string, b: string) => (rank.get(a)! <= rank.get(b)! ? { a, b } : { a: b, b: a });
  return {
    event: { id, name, place, zone, state, version, announcedAt: told?.at ?? null },
    days: [...new Set(slots.map((slot) => slot.day))],
    slots,
    tables: (await readTables(ctx, eventId)).filter((table) => !table.closed),
    participants,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      ...inOrder(meeting.a, meeting.b),
      changed: changed.has(meeting.id),
    })),
  };
}

async function readBookParticipants(ctx: Ctx, eventId: string): Promise<BookParticipant[]> {
  const rows = await selectParticipants(ctx, eventId)
    .selectAll('firm')
    .select(['participant.participant_id', 'participant.people'])
    .execute();
  const absences = await ctx.db
    .selectFrom('absence')
    .select(['participant_id', 'slot_id'])
    .where('event_id', '=', eventId)
    .execute();
  const away = Map.groupBy(absences, (row) => row.participant_id);
  const wishes = Map.groupBy(await readWishes(ctx, eventId), (wish) => wish.from);
  const unmetRows = await ctx.db
    .selectFrom('unmet_wish')
    .select('wish_id')
    .where('event_id', '=', eventId)
    .execute();
  const unmet = new Set(unmetRows.map((row) => row.wish_id));
  return rows.map((row) => {
    const { entry } = visibleTo(row, 'counterpart');
    const made = wishes.get(row.participant_id) ?? [];
    return {
      id: row.participant_id,
      firmId: row.firm_id,
      name: row.name,
      line: entry.summary ?? '',
      town: entry.city ?? '',
      country: entry.country ?? '',
      website: entry.website ?? '',
      people: row.people,
      lang: row.lang,
      awaySlotIds: (away.get(row.participant_id) ?? []).map((absence) => absence.slot_id),
      wishesMade: made.length,
      wishesUnmet: made.filter((wish) => unmet.has(wish.id)).length,
    };
  });
}
