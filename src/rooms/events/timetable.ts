/**
 * From the hall and its wishes to the problem the engine solves, and back: meetings at tables, and for every wish
 * that was not met the reason. Outside there are names and ids, inside the engine numbers from 1.
 */
import type { Problem, Reason, Timetable } from '#packages/timetable';
import { type Asked, askedPairs } from './asked.ts';
import { type Hall, type HallSlot, type Meeting, pairKey } from './hall.ts';
import { clashAt } from './meeting.ts';
import type { Wish } from './wish.ts';

export interface Unmet {
  wishId: string;
  /** `unmet/…`: a key of the room's words. */
  reason: string;
  data: Record<string, unknown>;
}

/** A problem for the engine, with what is needed to read its answer. */
export interface Posed {
  problem: Problem;
  participantIds: string[];
  slotIds: string[];
  tableNumbers: number[];
  /** In the order of the problem's meetings. */
  pairs: { a: string; b: string; wishIds: string[]; locked: Meeting | null }[];
  /** Wishes that never reach the engine, and why. */
  beforehand: Unmet[];
}

export interface Answered {
  meetings: { a: string; b: string; slotId: string; table: number; locked: boolean }[];
  unmet: Unmet[];
}

/** `hour` says how a slot is called where an answer is put in words. */
export function pose(hall: Hall, wishes: readonly Wish[], hour?: (slot: HallSlot) => string): Posed {
  const slots = hall.slots.filter((slot) => slot.kind === 'meeting');
  const tables = hall.tables.filter((table) => !table.closed);
  const slotNumber = new Map(slots.map((slot, i) => [slot.id, i + 1]));
  const tableNumber = new Map(tables.map((table, i) => [table.number, i + 1]));
  const number = new Map(hall.participants.map((one, i) => [one.id, i + 1]));
  const locked = hall.meetings.filter((meeting) => meeting.locked);
  const { chosen, beforehand } = withinReason(hall, askedPairs(hall, wishes), locked);

  const pairs: Posed['pairs'] = [
    ...locked.map((meeting) => ({
      a: meeting.a,
      b: meeting.b,
      wishIds: wishes
        .filter((wish) => pairKey(wish.from, wish.to) === pairKey(meeting.a, meeting.b))
        .map((w) => w.id),
      locked: meeting,
    })),
    ...chosen.map(({ a, b, wishIds }) => ({ a, b, wishIds, locked: null })),
  ];
  return {
    problem: {
      mode: 'choose',
      fairness: null,
      tables: tables.length,
      participants: hall.participants.map((one) => ({
        name: one.name,
        forbidden: slots.filter((slot) => one.away.has(slot.id)).map((slot) => slotNumber.get(slot.id)!),
      })),
      slots: slots.map((slot) => {
        const closed = (slot.closedTables ?? []).flatMap((table) => tableNumber.get(table) ?? []);
        return {
          ...(hour && { label: hour(slot) }),
          day: dayNumber(slots, slot.day),
          ...(closed.length > 0 && { closedTables: closed }),
        };
      }),
      meetings: [
        ...locked.map((meeting) => ({
          a: number.get(meeting.a)!,
          b: number.get(meeting.b)!,
          locked: { slot: slotNumber.get(meeting.slotId)!, table: tableNumber.get(meeting.table)! },
        })),
        ...chosen.map(({ a, b, weight, mutual }) => ({
          a: number.get(a)!,
          b: number.get(b)!,
          weight,
          mutual,
        })),
      ],
    },
    participantIds: hall.participants.map((one) => one.id),
    slotIds: slots.map((slot) => slot.id),
    tableNumbers: tables.map((table) => table.number),
    pairs,
    beforehand,
  };
}

/** Leaves out pairs that must not meet, and what goes beyond the meetings a firm asked for at most: the weakest first. */
function withinReason(hall: Hall, asked: readonly Asked[], locked: readonly Meeting[]) {
  const room = new Map(hall.participants.map((one) => [one.id, one.cap ?? Infinity]));
  const take = (id: string) => room.set(id, room.get(id)! - 1);
  for (const meeting of locked) for (const side of [meeting.a, meeting.b]) take(side);
  const held = new Set(locked.map((meeting) => pairKey(meeting.a, meeting.b)));
  const strongest = asked
    .filter((one) => !held.has(pairKey(one.a, one.b)))
    .sort(
      (x, y) =>
        Number(y.mutual) - Number(x.mutual) || y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1),
    );
  const chosen: Asked[] = [];
  const beforehand: Unmet[] = [];
  for (const one of strongest) {
    const full = [one.a, one.b].find((side) => room.get(side)! <= 0);
    if (hall.never.has(pairKey(one.a, one.b)))
      beforehand.push(...left(one.wishIds, 'unmet/never-together', {}));
    else if (full)
      beforehand.push(...left(one.wishIds, 'unmet/at-cap', { firm: full, cap: capOf(hall, full) }));
    else {
      take(one.a);
      take(one.b);
      chosen.push(one);
    }
  }
  return { chosen, beforehand };
}

const capOf = (hall: Hall, id: string) => hall.participants.find((one) => one.id === id)?.cap ?? null;

const left = (wishIds: readonly string[], reason: string, data: Record<string, unknown>): Unmet[] =>
  wishIds.map((wishId) => ({ wishId, reason, data }));

export function dayNumber(slots: readonly { day: string }[], day: string): number {
  return new Set(slots.filter((slot) => slot.day <= day).map((slot) => slot.day)).size;
}

export function readAnswer(posed: Posed, timetable: Pick<Timetable, 'held' | 'left'>): Answered {
  const meetings = timetable.held.map((held) => {
    const { a, b, locked } = posed.pairs[held.meeting - 1]!;
    if (locked) return { a, b, slotId: locked.slotId, table: locked.table, locked: true };
    const slotId = posed.slotIds[held.slot - 1]!;
    return { a, b, slotId, table: posed.tableNumbers[held.table - 1]!, locked: false };
  });
  const unmet = timetable.left.flatMap(({ meeting, reason }) =>
    left(posed.pairs[meeting - 1]!.wishIds, reasonOf(reason), inIds(posed, reason)),
  );
  return { meetings, unmet: [...posed.beforehand, ...unmet] };
}

/** Where the room already has a word of its own for what the engine says, that one. */
function reasonOf({ code }: Reason): string {
  if (code === 'never') return 'unmet/never-together';
  if (code === 'participant-maximum') return 'unmet/at-cap';
  return `unmet/${code}`;
}

/** The engine's numbers as ids, so that the words can name firms and hours. */
function inIds(posed: Posed, reason: Reason): Record<string, unknown> {
  const slots = (numbers: readonly number[]) => numbers.map((n) => posed.slotIds[n - 1]!);
  switch (reason.code) {
    case 'overfull':
      return {
        firm: posed.participantIds[reason.participant - 1]!,
        wishes: reason.wishes,
        slots: reason.slots,
      };
    case 'no-shared-free-slot':
      return { freeOfA: slots(reason.freeOfA), freeOfB: slots(reason.freeOfB) };
    case 'participant-maximum':
      return { firm: posed.participantIds[reason.participant - 1]!, cap: reason.maximum };
    case 'no-common-slot':
    case 'never':
      return {};
    default:
      return { slots: slots(reason.slots) };
  }
}

/**
 * The hall may have changed while the engine worked. Locked meetings stand as they are now; of the others those are
 * kept that still fit, and the rest become wishes not met.
 */
export function stillFitting(hall: Hall, answered: Answered, wishes: readonly Wish[]): Answered {
  const wished = new Map<string, string[]>();
  for (const wish of wishes) {
    const key = pairKey(wish.from, wish.to);
    wished.set(key, [...(wished.get(key) ?? []), wish.id]);
  }
  const here = new Set(hall.participants.map((one) => one.id));
  const meetings = hall.meetings.filter((meeting) => meeting.locked);
  const standing = new Set(meetings.map((meeting) => pairKey(meeting.a, meeting.b)));
  const unmet = answered.unmet.filter((one) => wishes.some((wish) => wish.id === one.wishId));
  for (const meeting of answered.meetings) {
    const key = pairKey(meeting.a, meeting.b);
    const wishIds = wished.get(key);
    if (standing.has(key) || !wishIds || !here.has(meeting.a) || !here.has(meeting.b)) continue;
    const clash = hall.never.has(key) || clashAt({ ...hall, meetings }, meeting, meeting, null);
    if (clash) unmet.push(...left(wishIds, 'unmet/changed-meanwhile', {}));
    else meetings.push({ id: '', ...meeting, locked: false });
  }
  return {
    meetings: meetings.map(({ a, b, slotId, table, locked }) => ({ a, b, slotId, table, locked })),
    unmet,
  };
}
