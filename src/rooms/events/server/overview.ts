import type { NotNull } from 'kysely';
import type { Ctx } from '#platform/server';
import { changeCount, changesSince } from '../announce.ts';
import type { EventState } from '../book.ts';
import { pairKey } from '../hall.ts';
import { isLive, isLost } from '../run.ts';
import type { ForumCounts } from '../steps.ts';
import { readForum } from './forum.ts';
import { countTables } from './forums.ts';
import { readMeetings, readSlots, readWishes, selectParticipants } from './hall.ts';
import { lastPublication } from './publications.ts';
import { latestRun } from './runs.ts';

export interface ForumLine {
  id: string;
  name: string;
  place: string;
  zone: string;
  state: EventState;
  firstDay: string;
  lastDay: string;
  participants: number;
  meetings: number;
}

/** Every forum of the network, the latest first. */
export async function listForums(ctx: Ctx): Promise<ForumLine[]> {
  return ctx.db
    .selectFrom('event')
    .innerJoin('event_day', 'event_day.event_id', 'event.event_id')
    .groupBy(['event.network_id', 'event.event_id'])
    .select((eb) => [
      'event.event_id as id',
      'event.name',
      'event.place',
      'event.zone',
      'event.state',
      eb.fn.min('event_day.day').as('firstDay'),
      eb.fn.max('event_day.day').as('lastDay'),
      eb
        .selectFrom('participant')
        .whereRef('participant.event_id', '=', 'event.event_id')
        .where('removed_at', 'is', null)
        .select((of) => of.fn.countAll<number>().as('count'))
        .as('participants'),
      eb
        .selectFrom('meeting')
        .whereRef('meeting.event_id', '=', 'event.event_id')
        .select((of) => of.fn.countAll<number>().as('count'))
        .as('meetings'),
    ])
    .$narrowType<{ participants: NotNull; meetings: NotNull }>()
    .orderBy('firstDay', 'desc')
    .orderBy('event.event_id', 'desc')
    .execute();
}

export async function forumCounts(
  ctx: Ctx,
  eventId: string,
): Promise<ForumCounts & { slots: number; tables: number; mutual: number }> {
  const forum = await readForum(ctx, eventId);
  const participants = await selectParticipants(ctx, eventId).select('participant.participant_id').execute();
  const slots = await readSlots(ctx, eventId);
  const wishes = await readWishes(ctx, eventId);
  const meetings = await readMeetings(ctx, eventId);
  const unmet = await readUnmet(ctx, eventId);
  const run = await latestRun(ctx, eventId);
  const told = await lastPublication(ctx, eventId);
  const met = new Set(meetings.map((meeting) => pairKey(meeting.a, meeting.b)));
  const open = wishes.filter((wish) => !met.has(pairKey(wish.from, wish.to)));
  const wanted = new Set(wishes.map((wish) => `${wish.from} ${wish.to}`));
  return {
    state: forum.state,
    participants: participants.length,
    slots: slots.filter((slot) => slot.kind === 'meeting').length,
    tables: await countTables(ctx, eventId),
    wishes: wishes.length,
    mutual: wishes.filter((wish) => wanted.has(`${wish.to} ${wish.from}`)).length / 2,
    meetings: meetings.length,
    unmet: open.filter((wish) => unmet.has(wish.id)).length,
    untried: open.filter((wish) => !unmet.has(wish.id)).length,
    atWork: run !== null && isLive(run) && !isLost(run, ctx.now),
    announced: told !== null,
    changes: told ? changeCount(changesSince(told.snapshot, meetings)) : 0,
    past: slots.every((slot) => slot.endsAt <= ctx.now),
    underWay: slots.some((slot) => slot.startsAt <= ctx.now) && slots.some((slot) => slot.endsAt > ctx.now),
  };
}

/** Why the last timetable could not meet a wish, by the wish's id. */
export async function readUnmet(
  ctx: Ctx,
  eventId: string,
): Promise<Map<string, { reason: string; data: Record<string, unknown> }>> {
  const rows = await ctx.db
    .selectFrom('unmet_wish')
    .select(['wish_id', 'reason', 'data'])
    .where('event_id', '=', eventId)
    .execute();
  return new Map(rows.map((row) => [row.wish_id, { reason: row.reason, data: row.data }]));
}
