import { fairnessOf, sessionHolds } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * The problem as flat integer arrays, numbered from 0, which is what the engine works on.
 *
 * Slots become *cells*: a row of cells has an idle one before each day and after the last, so that the
 * neighbours of a slot can be asked for without looking where a day ends.
 */
export interface Model {
  participants: number;
  meetings: number;
  tables: number;
  /** Cells in a row, the idle ones included. */
  cells: number;
  days: number;
  /** Cell → slot from 1, or 0 for an idle cell; slot from 1 → cell; cell → day from 0. */
  slotOf: Int32Array;
  cellOf: Int32Array;
  dayOf: Int32Array;
  /** Cell → 1 where it belongs to the afternoon. */
  late: Uint8Array;
  /** Meeting → its two participants. */
  a: Int32Array;
  b: Int32Array;
  /** Participant → its meetings. */
  of: Int32Array[];
  /** `open[meeting * cells + cell]` is 1 where the meeting may be held. */
  open: Uint8Array;
  /** Meeting → table from 0 it is bound to, or −1. */
  bound: Int32Array;
  anyBound: boolean;
  /** Meeting → meetings that come before, and behind it. */
  before: number[][];
  behind: number[][];
  /** Meeting → must be held: all in mode `all`, the locked ones in mode `choose`. */
  must: Uint8Array;
  /** Meeting → what holding it counts; mutual wishes outweigh all one-sided ones together. */
  weight: Float64Array;
  fairness: number;
}

export function modelOf(problem: Problem): Model {
  const cells = layCells(problem);
  const meetings = problem.meetings.length;
  const participants = problem.participants.length;
  const forbidden = new Uint8Array(participants * cells.cells);
  problem.participants.forEach((participant, index) => {
    for (const slot of participant.forbidden ?? []) forbidden[index * cells.cells + cells.cellOf[slot]!] = 1;
  });

  const a = Int32Array.from(problem.meetings, (meeting) => meeting.a - 1);
  const b = Int32Array.from(problem.meetings, (meeting) => meeting.b - 1);
  const open = new Uint8Array(meetings * cells.cells);
  problem.meetings.forEach((meeting, index) => {
    problem.slots.forEach((slot, at) => {
      const cell = cells.cellOf[at + 1]!;
      if (meeting.fixedSlot && meeting.fixedSlot !== at + 1) return;
      if (meeting.locked && meeting.locked.slot !== at + 1) return;
      if (!sessionHolds(meeting.session, slot)) return;
      if (forbidden[a[index]! * cells.cells + cell]! || forbidden[b[index]! * cells.cells + cell]!) return;
      open[index * cells.cells + cell] = 1;
    });
  });

  const of: number[][] = Array.from({ length: participants }, () => []);
  const before: number[][] = problem.meetings.map((meeting) =>
    (meeting.after ?? []).map((other) => other - 1),
  );
  const behind: number[][] = problem.meetings.map(() => []);
  problem.meetings.forEach((_, index) => {
    of[a[index]!]!.push(index);
    of[b[index]!]!.push(index);
    for (const other of before[index]!) behind[other]!.push(index);
  });

  const choose = problem.mode === 'choose';
  const bound = Int32Array.from(
    problem.meetings,
    (meeting) => (meeting.locked?.table ?? meeting.table ?? 0) - 1,
  );
  return {
    ...cells,
    participants,
    meetings,
    tables: problem.tables,
    a,
    b,
    of: of.map((list) => Int32Array.from(list)),
    open,
    bound,
    anyBound: bound.some((table) => table >= 0),
    before,
    behind,
    must: Uint8Array.from(problem.meetings, (meeting) => (!choose || meeting.locked ? 1 : 0)),
    weight: weights(problem),
    fairness: fairnessOf(problem),
  };
}

function layCells({
  slots,
}: Problem): Pick<Model, 'cells' | 'days' | 'slotOf' | 'cellOf' | 'dayOf' | 'late'> {
  const slotOf = [0];
  const dayOf = [0];
  const late = [0];
  let day = 0;
  slots.forEach((slot, index) => {
    if (index > 0 && (slot.day ?? 1) !== (slots[index - 1]!.day ?? 1)) {
      slotOf.push(0);
      dayOf.push(++day);
      late.push(0);
    }
    slotOf.push(index + 1);
    dayOf.push(day);
    late.push(slot.session === 'afternoon' ? 1 : 0);
  });
  slotOf.push(0);
  dayOf.push(day);
  late.push(0);
  const cellOf = new Int32Array(slots.length + 1);
  slotOf.forEach((slot, cell) => {
    if (slot > 0) cellOf[slot] = cell;
  });
  return {
    cells: slotOf.length,
    days: day + 1,
    slotOf: Int32Array.from(slotOf),
    cellOf,
    dayOf: Int32Array.from(dayOf),
    late: Uint8Array.from(late),
  };
}

/** In mode `choose` a mutual wish counts more than all the one-sided ones together. */
function weights({ meetings, mode }: Problem): Float64Array {
  if (mode !== 'choose') return new Float64Array(meetings.length).fill(1);
  const oneSided = meetings.reduce((sum, meeting) => sum + (meeting.mutual ? 0 : (meeting.weight ?? 1)), 0);
  return Float64Array.from(
    meetings,
    (meeting) => (meeting.weight ?? 1) * (meeting.mutual ? oneSided + 1 : 1),
  );
}

/** The cells open to a meeting. */
export function cellsOf(model: Model, meeting: number): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < model.cells; cell++)
    if (model.open[meeting * model.cells + cell]) found.push(cell);
  return found;
}

/** How many they are. */
export function opened(model: Model, meeting: number): number {
  return cellsOf(model, meeting).length;
}

/** Closes a cell to a meeting; tells how many were closed, 0 or 1. */
export function close(model: Model, meeting: number, cell: number): number {
  const at = meeting * model.cells + cell;
  const was = model.open[at]!;
  model.open[at] = 0;
  return was;
}
