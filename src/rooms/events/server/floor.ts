/** The floor's page: who meets where now and next, who is away, which tables are closed. */
import type { Ctx } from '#platform/server';
import { dayOf, nextSlot, type Day } from '../day.ts';
import { pairKey } from '../hall.ts';
import type { FloorSlot, FloorView } from '../floor-view.ts';
import './floor-tables.ts';
import { readHall, readWishes, type TimedSlot } from './hall.ts';
import { lockedByAnnouncing } from './publications.ts';
import { lastRepair } from './undo.ts';

export async function readFloor(ctx: Ctx, eventId: string, at: string | null): Promise<FloorView> {
  const hall = await readHall(ctx, eventId);
  const day = dayOf(hall, ctx.now, at);
  const timed = hall.slots.filter((slot) => slot.kind === 'meeting');
  const latest = timed[day.begun - 1];
  const underWay =
    latest && (latest.endsAt > ctx.now || day.begun > dayOf(hall, ctx.now).begun) ? latest : null;
  const next = timed[day.begun] ?? null;
  const today = (underWay ?? next ?? timed.at(-1))?.day;
  const slots = timed.filter((slot) => slot.day === today);
  const met = new Set(hall.meetings.map((meeting) => pairKey(meeting.a, meeting.b)));
  const wishes = await readWishes(ctx, eventId);
  const announced = await lockedByAnnouncing(ctx, eventId);
  return {
    now: underWay && seatedIn(day, underWay, announced),
    next: next && seatedIn(day, next, announced),
    slots: timed.map(({ id, day: of, startsAt }, i) => ({ id, day: of, startsAt, begun: i < day.begun })),
    firms: hall.participants.map(({ id, name }) => ({ id, name })),
    tables: hall.tables.filter((table) => !table.closed).map((table) => table.number),
    away: await awayIn(ctx, eventId, day, slots),
    closed: closedIn(day, slots),
    waiting: wishes.filter((wish) => !met.has(pairKey(wish.from, wish.to))).length,
    last: await lastRepair(ctx, eventId),
  };
}

function seatedIn({ hall }: Day, slot: TimedSlot, announced: ReadonlySet<string>): FloorSlot {
  const firm = (id: string) => ({ id, name: hall.participants.find((one) => one.id === id)?.name ?? '' });
  const meetings = hall.meetings
    .filter((meeting) => meeting.slotId === slot.id)
    .map(({ id, a, b, table, locked }) => {
      const sides = [firm(a), firm(b)].sort((x, y) => x.name.localeCompare(y.name));
      return { id, table, locked: locked && !announced.has(id), a: sides[0]!, b: sides[1]! };
    });
  const { id, day, startsAt, endsAt, closedTables = [] } = slot;
  return { id, day, startsAt, endsAt, meetings, closed: [...closedTables] };
}

/** From what is still to come of the day; one line for each unbroken absence. */
async function awayIn(
  ctx: Ctx,
  eventId: string,
  day: Day,
  slots: readonly TimedSlot[],
): Promise<FloorView['away']> {
  const ids = slots.map((slot) => slot.id);
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('absence')
    .select(['participant_id', 'slot_id', 'reason'])
    .where('event_id', '=', eventId)
    .where('slot_id', 'in', ids)
    .execute();
  const toCome = new Set(day.slots.slice(day.begun).map((slot) => slot.id));
  const byFirm = Map.groupBy(rows, (row) => `${row.participant_id} ${row.reason}`);
  const lines = [...byFirm.values()].flatMap((of) => {
    const mine = slots.filter((slot) => toCome.has(slot.id) && of.some((row) => row.slot_id === slot.id));
    const firm = day.hall.participants.find((one) => one.id === of[0]!.participant_id);
    if (!firm || mine.length === 0) return [];
    const { participant_id: participantId, reason } = of[0]!;
    return [{ participantId, firm: firm.name, reason, from: mine[0]!.startsAt, to: mine.at(-1)!.endsAt }];
  });
  return lines.sort((x, y) => x.firm.localeCompare(y.firm));
}

function closedIn(day: Day, slots: readonly TimedSlot[]): FloorView['closed'] {
  const next = nextSlot(day);
  const toCome = slots.filter((slot) => next && slot.startsAt >= next.startsAt);
  const numbers = new Set(toCome.flatMap((slot) => slot.closedTables ?? []));
  return [...numbers]
    .sort((one, other) => one - other)
    .map((table) => {
      const shut = toCome.filter((slot) => slot.closedTables?.includes(table));
      return { table, from: shut[0]!.startsAt, to: shut.at(-1)!.endsAt };
    });
}
