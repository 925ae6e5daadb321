import { layCells } from './cells.ts';
import { hallOf } from './hall.ts';
import { awayIn, openIn } from './opening.ts';
import { poolsOf } from './pools.ts';
import { fairnessOf, membersOf } from './problem.ts';
import { quotasOf } from './quotas.ts';
import { layRows } from './rows.ts';
import { weightsOf } from './weights.ts';
import type { Cells } from './cells.ts';
import type { Hall } from './hall.ts';
import type { Pool } from './pools.ts';
import type { Problem } from './problem.ts';
import type { Quota } from './quotas.ts';
import type { Rows } from './rows.ts';

/** The problem as flat integer arrays, numbered from 0, which is what the engine works on. */
export interface Model extends Cells, Rows {
  meetings: number;
  tables: number;
  /** Cell → tables that can be used. */
  tablesIn: Int32Array;
  hall: Hall;
  /** Meeting → its first two rows: always people. */
  a: Int32Array;
  b: Int32Array;
  /** All meetings are of two people and need nothing that serves one meeting a slot. */
  pairs: boolean;
  /** Meeting → how many of its rows are people. */
  people: Uint8Array;
  /** Row → its meetings; of a person also those that others of its participant could take for it. */
  of: Int32Array[];
  /** `open[meeting * cells + cell]` is 1 where the meeting may be held, by some of its people. */
  open: Uint8Array;
  /** `away[row * cells + cell]` is 1 where the row can't be used; `open` knows, but of unnamed people. */
  away: Uint8Array;
  /** Meeting → table from 0 it is bound to, or −1. */
  bound: Int32Array;
  anyBound: boolean;
  /** Meeting → meetings that come before, and behind it. */
  before: number[][];
  behind: number[][];
  /** What only so many meetings a cell can have. */
  pools: Pool[];
  /** How many meetings of a participant must and may be held. */
  quotas: Quota[];
  /** Meeting → must be held: all in mode `all` but the `never` ones, the locked ones in mode `choose`. */
  must: Uint8Array;
  /** Meeting → what holding it counts. */
  weight: Float64Array;
  fairness: number;
  /** Somebody of a participant comes, and the engine decides who: `rowList` is then only a proposal. */
  free: boolean;
  /** Long breaks cost more than short ones: what is made least is not their number. */
  long: boolean;
}

export function modelOf(problem: Problem): Model {
  const cells = layCells(problem);
  const rows = layRows(problem);
  const away = awayIn(problem, rows, cells);
  const { meetings, tables } = problem;
  const { rowStart, rowList } = rows;
  const tablesIn = new Int32Array(cells.cells);
  problem.slots.forEach(({ closedTables = [] }, index) => {
    tablesIn[cells.cellOf[index + 1]!] = tables - new Set(closedTables).size;
  });
  const before = meetings.map((meeting) => (meeting.after ?? []).map((other) => other - 1));
  const behind: number[][] = meetings.map(() => []);
  before.forEach((list, index) => {
    for (const other of list) behind[other]!.push(index);
  });
  const bound = Int32Array.from(meetings, (meeting) => (meeting.locked?.table ?? meeting.table ?? 0) - 1);
  return {
    ...cells,
    ...rows,
    meetings: meetings.length,
    tables,
    tablesIn,
    hall: hallOf(problem, cells),
    a: Int32Array.from(meetings, (_, index) => rowList[rowStart[index]!]!),
    b: Int32Array.from(meetings, (_, index) => rowList[rowStart[index]! + 1]!),
    pairs: rowList.length === 2 * meetings.length,
    people: Uint8Array.from(meetings, (meeting) => membersOf(meeting).length),
    of: meetingsOf(rows, meetings.length),
    open: openIn(problem, rows, cells, away),
    away,
    bound,
    anyBound: bound.some((table) => table >= 0),
    before,
    behind,
    pools: poolsOf(problem, cells),
    quotas: quotasOf(problem),
    must: Uint8Array.from(meetings, ({ never, locked }) =>
      !never && (problem.mode !== 'choose' || locked) ? 1 : 0,
    ),
    weight: weightsOf(problem),
    fairness: fairnessOf(problem),
    free: rows.seats.length > 0,
    long: problem.idle === 'long',
  };
}

function meetingsOf({ rows, rowStart, rowList, seats }: Rows, meetings: number): Int32Array[] {
  const of: number[][] = Array.from({ length: rows }, () => []);
  for (let meeting = 0; meeting < meetings; meeting++)
    for (let at = rowStart[meeting]!; at < rowStart[meeting + 1]!; at++) of[rowList[at]!]!.push(meeting);
  for (const { meeting, at, first, end } of seats)
    for (let row = first; row < end; row++) if (row !== rowList[at]) of[row]!.push(meeting);
  return of.map((list) => Int32Array.from(list).sort());
}

/** The first two participants of a meeting, from 1. */
export function pairOf({ a, b, firmOf }: Model, meeting: number): { a: number; b: number } {
  return { a: firmOf[a[meeting]!]! + 1, b: firmOf[b[meeting]!]! + 1 };
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
