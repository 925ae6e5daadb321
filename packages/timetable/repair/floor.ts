import { membersOf, sessionHolds } from '../problem.ts';
import { groupsOf } from './groups.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Groups } from './groups.ts';

/**
 * The problem as repair works on it: meetings and participants from 0, slots from 1. Whatever meetings
 * share in a slot (people, tables, interpreters) is a *group* with room for so many of them.
 */
export interface Floor extends Groups {
  problem: Problem;
  meetings: number;
  participants: number;
  slots: number;
  /** Slots + 1: the width of a row. */
  width: number;
  /** Meeting → its participants. */
  people: number[][];
  /** `open[meeting * width + slot]`: 1 where it may still be put. Nothing is put into a slot that has begun. */
  open: Uint8Array;
  /** Meeting → 1 where nothing may move it: it is locked, or has begun. */
  pinned: Uint8Array;
  /** Meeting → the table it must sit at, from 1, or 0. What is pinned stays at its table. */
  bound: number[];
  /** Meeting → meetings that come before, and behind it. */
  before: number[][];
  behind: number[][];
  dayOf: number[];
  /** Meeting → what it weighs; a mutual wish outweighs all one-sided ones together. */
  weight: Float64Array;
}

export function floorOf(problem: Problem, held: readonly Held[], now: number): Floor {
  const { meetings, participants, slots } = problem;
  const width = slots.length + 1;
  const people = meetings.map((meeting) => membersOf(meeting).map((one) => one - 1));
  const away = participants.map((one) => new Set(one.forbidden));
  const open = new Uint8Array(meetings.length * width);
  meetings.forEach((meeting, index) => {
    for (let slot = now + 1; slot < width; slot++) {
      if (meeting.never || (meeting.fixedSlot && meeting.fixedSlot !== slot)) continue;
      if (meeting.locked && meeting.locked.slot !== slot) continue;
      if (!sessionHolds(meeting.session, slots[slot - 1]!)) continue;
      if (people[index]!.some((one) => away[one]!.has(slot)) || !personsCome(problem, index, slot)) continue;
      open[index * width + slot] = 1;
    }
  });
  const pinned = Uint8Array.from(meetings, (meeting) => (meeting.locked ? 1 : 0));
  const bound = meetings.map((meeting) => meeting.locked?.table ?? meeting.table ?? 0);
  for (const { meeting, slot, table } of held) {
    if (slot <= now) pinned[meeting - 1] = 1;
    const closed = slots[slot - 1]!.closedTables?.includes(table);
    if (pinned[meeting - 1] && !closed) bound[meeting - 1] = table;
  }
  const behind: number[][] = meetings.map(() => []);
  const before = meetings.map((meeting, index) =>
    (meeting.after ?? []).map((earlier) => {
      behind[earlier - 1]!.push(index);
      return earlier - 1;
    }),
  );
  const oneSided = meetings.reduce((sum, one) => sum + (one.mutual ? 0 : (one.weight ?? 1)), 0);
  const floor: Floor = {
    problem,
    meetings: meetings.length,
    participants: participants.length,
    slots: slots.length,
    width,
    people,
    open,
    pinned,
    before,
    behind,
    dayOf: [0, ...slots.map((slot) => slot.day ?? 1)],
    weight: Float64Array.from(meetings, (one) => (one.weight ?? 1) * (one.mutual ? oneSided + 1 : 1)),
    bound,
    ...groupsOf(problem, people, bound),
  };
  closeFull(floor);
  return floor;
}

/** Closes the slots where somebody or something a meeting needs has no place at all. */
function closeFull(floor: Floor): void {
  const { groups, room, open, width } = floor;
  groups.forEach((list, meeting) => {
    const stranded = floor.bound[meeting]! > 0 && !suits(floor, meeting, floor.bound[meeting]!);
    for (let slot = 1; slot < width; slot++)
      if (stranded || list.some((group) => room[group * width + slot] === 0))
        open[meeting * width + slot] = 0;
  });
}

/** Whether a meeting may sit at a table, leaving aside whether it is open and free. */
export function suits(floor: Floor, meeting: number, table: number): boolean {
  const bound = floor.bound[meeting]!;
  return (bound === 0 || bound === table) && (!floor.needing.has(meeting) || floor.accessible(table));
}

/** Every representative that is named can come in this slot. */
function personsCome({ meetings, participants }: Problem, meeting: number, slot: number): boolean {
  const { persons = [] } = meetings[meeting]!;
  return membersOf(meetings[meeting]!).every((member, at) => {
    const person = participants[member - 1]!.representatives?.[(persons[at] ?? 0) - 1];
    return !person?.forbidden?.includes(slot);
  });
}
