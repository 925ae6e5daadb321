/**
 * The floor on the day: from the hall as it stands and what happens to the repair that moves the fewest people, and
 * back to the hall's own seats. What is locked or has begun never moves.
 */
import {
  repair,
  repairInEnglish,
  repairInItalian,
  tellRepair,
  type Change,
  type Disturbance,
  type Held,
  type Problem,
  type Repair,
} from '#packages/timetable';
import { accepted, refused, type Lang, type Result } from '#platform';
import { askedPairs, worth, type Asked } from './asked.ts';
import { type Day, slotsOf } from './day.ts';
import { type Meeting, pairKey } from './hall.ts';
import type { Happening } from './happening.ts';
import type { Place } from './meeting.ts';
import { dayNumber } from './timetable.ts';
import { usualWeight, type Wish } from './wish.ts';

/** What else a repair must know. */
export interface FloorAsk {
  wishes: readonly Wish[];
  /** Wishes whose meeting was called off or taken away: they don't come back by themselves. */
  calledOff: ReadonlySet<string>;
  /** Locked meetings that may move all the same: those that only an announcement has locked, when asked. */
  mayMove: ReadonlySet<string>;
  /** How a slot is called in sentences. */
  hour(startsAt: Date, day: string): string;
}

/** Of a walk-in the id is not known yet: it is this. */
export const walkIn = 'walk-in';

export type SeatChange =
  | { kind: 'moved' | 'reseated'; meetingId: string; from: Place; to: Place }
  /** `reason`: a key of the room's words, for the wishes that stay unmet. */
  | { kind: 'lost'; meetingId: string; from: Place; reason: string }
  | { kind: 'entered'; a: string; b: string; to: Place };

export interface Proposal {
  happening: Happening;
  seats: SeatChange[];
  /** Everybody whose day changes. */
  concerns: string[];
  repair: Repair;
}

export interface FloorProblem {
  problem: Problem;
  held: Held[];
  /** In the order of the problem's meetings; after them the wishes that wait. */
  meetings: readonly Meeting[];
  waiting: Asked[];
}

export function proposeRepair(day: Day, happening: Happening, ask: FloorAsk): Result<Proposal> {
  const disturbances = disturbancesOf(day, happening);
  if (!disturbances.ok) return disturbances;
  const posed = poseFloor(day, ask);
  const made = repair(posed.problem, posed.held, disturbances.value, { now: day.begun });
  const ids = [...day.hall.participants.map((one) => one.id), walkIn];
  return accepted({
    happening,
    seats: made.changed.map((change) => seatChange(day, posed, made, change, ids)),
    concerns: made.changes.map((one) => ids[one.participant - 1]!),
    repair: made,
  });
}

/** A proposal in sentences: one line for the floor, and a few for each firm it concerns. */
export function tellProposal({ repair: made }: Proposal, lang: Lang) {
  return tellRepair(made, lang === 'it' ? repairInItalian : repairInEnglish);
}

/** Meetings that would be lost though both sides are there and still want them. */
export const lossesOf = ({ seats }: Proposal): number =>
  seats.filter((one) => one.kind === 'lost' && one.reason !== 'unmet/called-off').length;

/** Tables keep their own numbers here; those closed for good are closed in every slot. */
export function poseFloor(
  { hall, slots }: Day,
  { wishes, calledOff, mayMove, hour }: FloorAsk,
): FloorProblem {
  const slotNumber = new Map(slots.map((slot, i) => [slot.id, i + 1]));
  const number = new Map(hall.participants.map((one, i) => [one.id, i + 1]));
  const asked = askedPairs(hall, wishes);
  const askedFor = new Map(asked.map((one) => [pairKey(one.a, one.b), one]));
  const meetings = hall.meetings;
  const standing = new Set(meetings.map((meeting) => pairKey(meeting.a, meeting.b)));
  const waiting = asked.filter(({ a, b, wishIds }) => {
    const key = pairKey(a, b);
    return !standing.has(key) && !hall.never.has(key) && !wishIds.some((id) => calledOff.has(id));
  });
  const gone = hall.tables.filter((table) => table.closed).map((table) => table.number);
  const sides = (one: { a: string; b: string }) => ({ a: number.get(one.a)!, b: number.get(one.b)! });
  return {
    meetings,
    waiting,
    held: meetings.map(({ slotId, table }, i) => ({ meeting: i + 1, slot: slotNumber.get(slotId)!, table })),
    problem: {
      mode: 'choose',
      fairness: null,
      tables: Math.max(0, ...hall.tables.map((table) => table.number)),
      participants: hall.participants.map(({ name, away, cap }) => ({
        name,
        forbidden: slots.filter((slot) => away.has(slot.id)).map((slot) => slotNumber.get(slot.id)!),
        ...(cap !== null && { maximum: cap }),
      })),
      slots: slots.map((slot) => ({
        label: hour(slot.startsAt, slot.day),
        day: dayNumber(slots, slot.day),
        closedTables: [...new Set([...gone, ...(slot.closedTables ?? [])])],
      })),
      meetings: [
        ...meetings.map((meeting) => {
          const { weight = worth[usualWeight], mutual = false } =
            askedFor.get(pairKey(meeting.a, meeting.b)) ?? {};
          const locked = { slot: slotNumber.get(meeting.slotId)!, table: meeting.table };
          const stays = meeting.locked && !mayMove.has(meeting.id);
          return { ...sides(meeting), weight, mutual, ...(stays && { locked }) };
        }),
        ...waiting.map((one) => ({ ...sides(one), weight: one.weight, mutual: one.mutual })),
      ],
    },
  };
}

function disturbancesOf(day: Day, happening: Happening): Result<Disturbance[]> {
  const { hall, slots, begun } = day;
  const indexes = slotsOf(day, happening).map((slot) => slots.indexOf(slot) + 1);
  const [from, to] = [Math.max(begun + 1, indexes[0] ?? Infinity), indexes.at(-1) ?? 0];
  const participant = (id: string) => hall.participants.findIndex((one) => one.id === id) + 1;
  switch (happening.kind) {
    case 'called-off': {
      const at = hall.meetings.findIndex((one) => one.id === happening.meetingId);
      const meeting = hall.meetings[at];
      if (!meeting) return refused('meeting/gone');
      if (slots.findIndex((slot) => slot.id === meeting.slotId) < begun) return refused('floor/begun');
      return accepted([{ kind: 'cancelled', meeting: at + 1 }]);
    }
    case 'walk-in': {
      const wishes = happening.wishes.map(participant).filter((one) => one > 0);
      const weight = worth[usualWeight];
      return accepted([
        {
          kind: 'walk-in',
          participant: { name: happening.name },
          wishes: wishes.map((one) => ({ with: one, weight })),
        },
      ]);
    }
    case 'table-closed':
    case 'table-open': {
      if (!hall.tables.some((one) => one.number === happening.table && !one.closed))
        return refused('meeting/no-such-table', 'table', { table: happening.table });
      if (from > to) return accepted([]);
      const kind = happening.kind === 'table-open' ? 'table-opened' : 'table-closed';
      return accepted([{ kind, table: happening.table, from, to }]);
    }
    default: {
      const one = participant(happening.participantId);
      if (one === 0) return refused('floor/not-taking-part');
      if (from > to) return accepted([]);
      if (happening.kind === 'back') return accepted([{ kind: 'returns', participant: one, from, to }]);
      const { away } = hall.participants[one - 1]!;
      // Who leaves is away to the end of the forum, who is away for a day comes again where they were to come.
      const later = slots.flatMap((slot, i) => (i >= to && !away.has(slot.id) ? [i + 1] : []));
      return accepted([
        { kind: 'leaves', participant: one, from },
        ...later.map((slot): Disturbance => ({ kind: 'returns', participant: one, from: slot, to: slot })),
      ]);
    }
  }
}

function seatChange(
  { slots }: Day,
  { meetings }: FloorProblem,
  { problem }: Repair,
  change: Change,
  ids: string[],
): SeatChange {
  const place = ({ slot, table }: { slot: number; table: number }): Place => ({
    slotId: slots[slot - 1]!.id,
    table,
  });
  if (change.kind === 'entered') {
    const { a, b } = problem.meetings[change.meeting - 1]!;
    return { kind: 'entered', a: ids[a - 1]!, b: ids[b - 1]!, to: place(change.to) };
  }
  const meetingId = meetings[change.meeting - 1]!.id;
  const from = place(change.from);
  if (change.kind === 'lost') return { kind: 'lost', meetingId, from, reason: reasonOf(change) };
  return { kind: change.kind, meetingId, from, to: place(change.to) };
}

function reasonOf({ because, unsaved }: Change & { kind: 'lost' }): string {
  if (because.code === 'cancelled' || because.code === 'withdrawn') return 'unmet/called-off';
  if (unsaved.code === 'locked') return 'unmet/day-locked';
  return unsaved.code === 'no-common-slot' ? 'unmet/day-no-slot' : 'unmet/day-no-way';
}

/** The seats as they are after a proposal. `idOf` names what is new: the walk-in, and meetings that get in. */
export function afterRepair(
  meetings: readonly Meeting[],
  seats: readonly SeatChange[],
  named: { firm(id: string): string; meeting(): string },
): Meeting[] {
  const changed = new Map(
    seats.flatMap((one) => (one.kind === 'entered' ? [] : [[one.meetingId, one] as const])),
  );
  const kept = meetings.flatMap((meeting) => {
    const change = changed.get(meeting.id);
    if (!change) return [meeting];
    return change.kind === 'lost' ? [] : [{ ...meeting, ...change.to }];
  });
  const entered = seats.flatMap((one) => {
    if (one.kind !== 'entered') return [];
    const [a, b] = [named.firm(one.a), named.firm(one.b)].sort() as [string, string];
    return [{ id: named.meeting(), a, b, ...one.to, locked: false }];
  });
  return [...kept, ...entered];
}
