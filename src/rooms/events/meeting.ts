/** A meeting: two participants, one slot, one table. Moving, arranging, locking; clashes refused with what is needed to say them. */
import { accepted, refused, type Refusal, type Result } from '#platform';
import { type Hall, type HallParticipant, type Meeting, otherOf, pair, pairKey, sits } from './hall.ts';

export interface Place {
  slotId: string;
  table: number;
}

/** `from` is where the mover saw the meeting: if somebody else moved it meanwhile, nothing is overwritten. */
export function moveMeeting(hall: Hall, id: string, from: Place, to: Place): Result<Meeting> {
  const meeting = hall.meetings.find((one) => one.id === id);
  if (!meeting) return refused('meeting/gone');
  if (meeting.slotId !== from.slotId || meeting.table !== from.table) {
    return refused('meeting/moved-meanwhile', 'slot', place(hall, meeting));
  }
  if (meeting.slotId === to.slotId && meeting.table === to.table) return accepted(meeting);
  if (meeting.locked) return refused('meeting/locked', 'slot', place(hall, meeting));
  const clash = clashAt(hall, meeting, to, id);
  return clash ? { ok: false, refusal: clash } : accepted({ ...meeting, ...to });
}

/** A meeting by hand, for a wish that was not met or a whim of the day. */
export function arrangeMeeting(hall: Hall, id: string, x: string, y: string, to: Place): Result<Meeting> {
  if (x === y) return refused('meeting/with-itself');
  const sides = [x, y].map((side) => hall.participants.find((one) => one.id === side));
  const [first, second] = sides;
  if (!first || !second) return refused('meeting/not-taking-part');
  const standing = hall.meetings.find((one) => sits(one, x) && sits(one, y));
  if (standing) return refused('meeting/already', 'slot', place(hall, standing));
  if (hall.never.has(pairKey(x, y)))
    return refused('meeting/never-together', undefined, { a: first.name, b: second.name });
  const full = [first, second].find((side) => atCap(hall, side));
  if (full) return refused('meeting/at-cap', undefined, { firm: full.name, cap: full.cap });
  const meeting = { id, ...pair(x, y), ...to, locked: false };
  const clash = clashAt(hall, meeting, to, null);
  return clash ? { ok: false, refusal: clash } : accepted(meeting);
}

/** Every place both sides and a table are free at: what the move form offers. */
export function placesFor(hall: Hall, meeting: { id: string | null; a: string; b: string }): Place[] {
  return hall.slots.flatMap((slot) =>
    hall.tables
      .map((table) => ({ slotId: slot.id, table: table.number }))
      .filter((to) => clashAt(hall, meeting, to, meeting.id) === null),
  );
}

function atCap(hall: Hall, side: HallParticipant): boolean {
  return side.cap !== null && hall.meetings.filter((one) => sits(one, side.id)).length >= side.cap;
}

/** Why these two can't sit there, or null. `except` is the meeting being moved. */
export function clashAt(
  hall: Hall,
  who: { a: string; b: string },
  to: Place,
  except: string | null,
): Refusal | null {
  const slot = hall.slots.find((one) => one.id === to.slotId);
  if (!slot) return refused('meeting/no-such-slot', 'slot').refusal;
  const at = slot.startsAt.toISOString();
  if (slot.kind === 'break') return refused('meeting/in-a-break', 'slot', { at }).refusal;
  const table = hall.tables.find((one) => one.number === to.table);
  if (!table || table.closed) return refused('meeting/no-such-table', 'table', { table: to.table }).refusal;
  if (slot.closedTables?.includes(to.table))
    return refused('meeting/table-closed', 'table', { table: to.table, at }).refusal;
  const there = hall.meetings.filter((one) => one.slotId === to.slotId && one.id !== except);
  for (const side of [who.a, who.b]) {
    const name = nameOf(hall, side);
    if (hall.participants.find((one) => one.id === side)?.away.has(slot.id)) {
      return refused('meeting/away', 'slot', { firm: name, at }).refusal;
    }
    const busy = there.find((one) => sits(one, side));
    if (busy) {
      const data = { firm: name, with: nameOf(hall, otherOf(busy, side)), table: busy.table, at };
      return refused('meeting/firm-busy', 'slot', data).refusal;
    }
  }
  const seated = there.find((one) => one.table === to.table);
  if (!seated) return null;
  const data = { ...names(hall, seated), table: seated.table, at };
  return refused('meeting/table-taken', 'table', data).refusal;
}

const nameOf = (hall: Hall, id: string) => hall.participants.find((one) => one.id === id)?.name ?? '';

/** A pair is named in the order of the alphabet, wherever it is named. */
function names(hall: Hall, meeting: Meeting): { a: string; b: string } {
  const [a, b] = [nameOf(hall, meeting.a), nameOf(hall, meeting.b)];
  return a.localeCompare(b) <= 0 ? { a, b } : { a: b, b: a };
}

function place(hall: Hall, meeting: Meeting) {
  const at = hall.slots.find((one) => one.id === meeting.slotId)?.startsAt.toISOString();
  return { ...names(hall, meeting), table: meeting.table, at };
}

/** What another table could mend. */
const ofTable = new Set(['meeting/table-taken', 'meeting/table-closed']);

export interface SlotChoice {
  slotId: string;
  at: Date;
  /** Tables free for the two in this slot; empty when they can't meet then. */
  tables: number[];
  /** Why not, when there is none. */
  clash: Refusal | null;
}

/** Every slot as a choice for these two: the free tables, or the one reason why not. */
export function choicesFor(hall: Hall, who: { id: string | null; a: string; b: string }): SlotChoice[] {
  const meetingSlots = hall.slots.filter((slot) => slot.kind === 'meeting');
  return meetingSlots.map((slot) => {
    const verdicts = hall.tables
      .filter((table) => !table.closed)
      .map(({ number }) => ({
        number,
        clash: clashAt(hall, who, { slotId: slot.id, table: number }, who.id),
      }));
    const tables = verdicts.filter((one) => one.clash === null).map((one) => one.number);
    const ofFirm = verdicts.find((one) => one.clash && !ofTable.has(one.clash.code))?.clash;
    const full = refused('meeting/no-such-table', 'table', { table: 0 }).refusal;
    return { slotId: slot.id, at: slot.startsAt, tables, clash: tables.length > 0 ? null : (ofFirm ?? full) };
  });
}

/** The table asked for, or else the one it has if that is free there too, or else the first free one; 0 for none. */
export function tableIn(choice: SlotChoice | undefined, asked: number | null, now: number | null): number {
  if (asked !== null) return asked;
  const tables = choice?.tables ?? [];
  return now !== null && tables.includes(now) ? now : (tables[0] ?? 0);
}
