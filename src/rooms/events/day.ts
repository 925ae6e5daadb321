/** Where the day stands: which slots have begun, which is under way, which comes next. */
import type { Hall, HallSlot } from './hall.ts';
import type { AwayReason, Happening } from './happening.ts';

/** The hall on the day. Slots here are those of meetings, in order. */
export interface Day {
  hall: Hall;
  slots: readonly HallSlot[];
  /** So many slots have begun: what is in them is history. */
  begun: number;
}

/**
 * By the clock a slot has begun at its first minute. `chosen` puts the present somewhere later, as a rehearsal
 * does; it can't call back what has begun.
 */
export function dayOf(hall: Hall, now: Date, chosen: string | null = null): Day {
  const slots = hall.slots.filter((slot) => slot.kind === 'meeting');
  const byClock = slots.filter((slot) => slot.startsAt <= now).length;
  return { hall, slots, begun: Math.max(byClock, slots.findIndex((slot) => slot.id === chosen) + 1) };
}

/** The first slot in which something can still be otherwise; undefined when the last has begun. */
export const nextSlot = ({ slots, begun }: Day): HallSlot | undefined => slots[begun];

/** The slots something lasts for, from the slot it names: never over midnight. */
export function slotsOf(day: Day, happening: Happening): HallSlot[] {
  if (happening.kind === 'called-off' || happening.kind === 'walk-in') return [];
  const at = day.slots.findIndex((slot) => slot.id === happening.slotId);
  const named = day.slots[at] ?? (happening.slotId === null ? nextSlot(day) : undefined);
  if (!named) return [];
  if (happening.kind === 'table-closed' && happening.only) return [named];
  const sameDay = day.slots.filter((slot) => slot.day === named.day);
  if (happening.slotId === null) return sameDay;
  const before = (slot: HallSlot) => slot.startsAt < named.startsAt;
  return sameDay.filter((slot) => (happening.kind === 'late' ? before(slot) : !before(slot)));
}

/** What a sentence about it needs. */
export function factsFor(hall: Hall, happening: Happening): Record<string, unknown> {
  const firm = (id: string) => hall.participants.find((one) => one.id === id)?.name ?? '';
  const at = (id: string | null) => hall.slots.find((slot) => slot.id === id)?.startsAt ?? null;
  switch (happening.kind) {
    case 'walk-in':
      return { firm: happening.name };
    case 'called-off': {
      const meeting = hall.meetings.find((one) => one.id === happening.meetingId);
      if (!meeting) return {};
      const [a, b] = [firm(meeting.a), firm(meeting.b)].sort((x, y) => x.localeCompare(y));
      return { a, b, at: at(meeting.slotId), table: meeting.table };
    }
    case 'table-closed':
    case 'table-open':
      return { table: happening.table, at: at(happening.slotId) };
    default:
      return { firm: firm(happening.participantId), at: at(happening.slotId) };
  }
}

export interface NewAbsence {
  participantId: string;
  slotId: string;
  reason: AwayReason;
}

/** The absences it adds, and those it ends. Nobody was away from a meeting that has begun. */
export function absencesOf(day: Day, happening: Happening): { add: NewAbsence[]; end: NewAbsence[] } {
  if (!('participantId' in happening)) return { add: [], end: [] };
  const { participantId, kind } = happening;
  const away = day.hall.participants.find((one) => one.id === participantId)?.away;
  const met = new Set(
    day.hall.meetings
      .filter((one) => one.a === participantId || one.b === participantId)
      .map((one) => one.slotId)
      .filter((id) => day.slots.findIndex((slot) => slot.id === id) < day.begun),
  );
  const rows = (slots: HallSlot[], reason: AwayReason) =>
    slots.map((slot) => ({ participantId, slotId: slot.id, reason }));
  const slots = slotsOf(day, happening);
  if (kind === 'back')
    return {
      add: [],
      end: rows(
        slots.filter((slot) => away?.has(slot.id)),
        'away',
      ),
    };
  return {
    add: rows(
      slots.filter((slot) => !away?.has(slot.id) && !met.has(slot.id)),
      kind,
    ),
    end: [],
  };
}

/** The slots in which a table is closed now and was not, or is open again. Closed for good is not for a slot. */
export function closingsOf(day: Day, happening: Happening): { add: string[]; end: string[] } {
  if (!('table' in happening)) return { add: [], end: [] };
  const toCome = slotsOf(day, happening).filter((slot) => day.slots.indexOf(slot) >= day.begun);
  const closed = (slot: HallSlot) => slot.closedTables?.includes(happening.table) ?? false;
  const ids = (slots: HallSlot[]) => slots.map((slot) => slot.id);
  return happening.kind === 'table-closed'
    ? { add: ids(toCome.filter((slot) => !closed(slot))), end: [] }
    : { add: [], end: ids(toCome.filter(closed)) };
}
