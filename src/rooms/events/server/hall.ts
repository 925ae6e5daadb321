import type { Ctx } from '#platform/server';
import {
  pairKey,
  type Hall,
  type HallParticipant,
  type HallSlot,
  type HallTable,
  type Meeting,
} from '../hall.ts';
import type { Wish } from '../wish.ts';

export interface TimedSlot extends HallSlot {
  endsAt: Date;
  label: string;
}

export async function readSlots(ctx: Ctx, eventId: string): Promise<TimedSlot[]> {
  const rows = await ctx.db
    .selectFrom('slot')
    .select(['slot_id', 'day', 'starts_at', 'ends_at', 'kind', 'label'])
    .where('event_id', '=', eventId)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({
    id: row.slot_id,
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    kind: row.kind,
    label: row.label,
  }));
}

export async function readTables(ctx: Ctx, eventId: string): Promise<(HallTable & { label: string })[]> {
  const rows = await ctx.db
    .selectFrom('event_table')
    .select(['table_number', 'label', 'closed_at'])
    .where('event_id', '=', eventId)
    .orderBy('table_number')
    .execute();
  return rows.map((row) => ({ number: row.table_number, label: row.label, closed: row.closed_at !== null }));
}

/** Those who take part now, by firm name. A firm merged into another goes by the other's name. */
export function selectParticipants(ctx: Ctx, eventId: string) {
  return ctx.db
    .selectFrom('participant')
    .innerJoin('firm as own', 'own.firm_id', 'participant.firm_id')
    .innerJoin('firm', (join) =>
      join.on((eb) => eb('firm.firm_id', '=', eb.fn.coalesce('own.merged_into', 'own.firm_id'))),
    )
    .where('participant.event_id', '=', eventId)
    .where('participant.removed_at', 'is', null)
    .orderBy('firm.sort_name')
    .orderBy('participant.participant_id');
}

export async function readHallParticipants(ctx: Ctx, eventId: string): Promise<HallParticipant[]> {
  const rows = await selectParticipants(ctx, eventId)
    .select(['participant.participant_id', 'firm.name', 'participant.cap'])
    .execute();
  const absences = await ctx.db
    .selectFrom('absence')
    .select(['participant_id', 'slot_id'])
    .where('event_id', '=', eventId)
    .execute();
  const away = Map.groupBy(absences, (row) => row.participant_id);
  return rows.map((row) => ({
    id: row.participant_id,
    name: row.name,
    cap: row.cap,
    away: new Set(away.get(row.participant_id)?.map((absence) => absence.slot_id)),
  }));
}

export async function readMeetings(ctx: Ctx, eventId: string): Promise<Meeting[]> {
  const rows = await ctx.db
    .selectFrom('meeting')
    .innerJoin('slot', (join) =>
      join.onRef('slot.event_id', '=', 'meeting.event_id').onRef('slot.slot_id', '=', 'meeting.slot_id'),
    )
    .select(['meeting_id', 'a_id', 'b_id', 'meeting.slot_id', 'table_number', 'locked_at'])
    .where('meeting.event_id', '=', eventId)
    .orderBy('slot.starts_at')
    .orderBy('table_number')
    .execute();
  return rows.map((row) => ({
    id: row.meeting_id,
    a: row.a_id,
    b: row.b_id,
    slotId: row.slot_id,
    table: row.table_number,
    locked: row.locked_at !== null,
  }));
}

/** The hall with the hours its slots end at. */
export interface TimedHall extends Hall {
  slots: readonly TimedSlot[];
}

export async function readHall(ctx: Ctx, eventId: string): Promise<TimedHall> {
  const never = await ctx.db
    .selectFrom('never_pair')
    .select(['a_id', 'b_id'])
    .where('event_id', '=', eventId)
    .execute();
  const closings = await ctx.db
    .selectFrom('table_closing')
    .select(['slot_id', 'table_number'])
    .where('event_id', '=', eventId)
    .orderBy('table_number')
    .execute();
  const closed = Map.groupBy(closings, (row) => row.slot_id);
  return {
    slots: (await readSlots(ctx, eventId)).map((slot) => ({
      ...slot,
      closedTables: (closed.get(slot.id) ?? []).map((row) => row.table_number),
    })),
    tables: await readTables(ctx, eventId),
    participants: await readHallParticipants(ctx, eventId),
    meetings: await readMeetings(ctx, eventId),
    never: new Set(never.map((row) => pairKey(row.a_id, row.b_id))),
  };
}

/** Wishes that stand, between firms that take part. */
export async function readWishes(ctx: Ctx, eventId: string): Promise<Wish[]> {
  const rows = await ctx.db
    .selectFrom('wish')
    .innerJoin('participant as asking', (join) =>
      join.onRef('asking.event_id', '=', 'wish.event_id').onRef('asking.participant_id', '=', 'wish.from_id'),
    )
    .innerJoin('participant as asked', (join) =>
      join.onRef('asked.event_id', '=', 'wish.event_id').onRef('asked.participant_id', '=', 'wish.to_id'),
    )
    .select(['wish_id', 'from_id', 'to_id', 'weight'])
    .where('wish.event_id', '=', eventId)
    .where('withdrawn_at', 'is', null)
    .where('asking.removed_at', 'is', null)
    .where('asked.removed_at', 'is', null)
    .orderBy('wish_id')
    .execute();
  return rows.map((row) => ({ id: row.wish_id, from: row.from_id, to: row.to_id, weight: row.weight }));
}
