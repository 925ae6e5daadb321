import { sessionHolds } from './problem.ts';
import { accessibleIn, needsAccess } from './pools.ts';
import type { Cells } from './cells.ts';
import type { Meeting, Problem } from './problem.ts';
import type { Rows } from './rows.ts';

/** `away[row * cells + cell]` is 1 where a person or a resource can't be had. */
export function awayIn({ participants, resources = [] }: Problem, rows: Rows, cells: Cells): Uint8Array {
  const away = new Uint8Array(rows.rows * cells.cells);
  const mark = (row: number, slots: readonly number[] = []): void => {
    for (const slot of slots) away[row * cells.cells + cells.cellOf[slot]!] = 1;
  };
  participants.forEach(({ forbidden, representatives }, index) => {
    for (let row = rows.peopleFrom[index]!; row < rows.peopleFrom[index + 1]!; row++) {
      mark(row, forbidden);
      mark(row, representatives?.[row - rows.peopleFrom[index]!]?.forbidden);
    }
  });
  resources.forEach(({ forbidden }, index) => {
    if (rows.rowOfResource[index]! >= 0) mark(rows.rowOfResource[index]!, forbidden);
  });
  return away;
}

/** `open[meeting * cells + cell]` is 1 where the meeting may be held, whoever of its people comes. */
export function openIn(problem: Problem, rows: Rows, cells: Cells, away: Uint8Array): Uint8Array {
  const open = new Uint8Array(problem.meetings.length * cells.cells);
  const accessible = accessibleIn(problem, cells);
  const closed = problem.slots.map(({ closedTables }) => new Set(closedTables));
  const anyOf = new Map(rows.seats.map((seat) => [seat.at, seat]));
  const free = (at: number, cell: number): boolean => {
    const seat = anyOf.get(at);
    if (!seat) return !away[rows.rowList[at]! * cells.cells + cell];
    for (let row = seat.first; row < seat.end; row++) if (!away[row * cells.cells + cell]) return true;
    return false;
  };
  const usable = (meeting: Meeting, slot: number): boolean => {
    const resources = (meeting.needs ?? []).map((resource) => problem.resources![resource - 1]!);
    if (resources.some(({ capacity, forbidden }) => capacity === 0 || forbidden?.includes(slot)))
      return false;
    const table = meeting.locked?.table ?? meeting.table;
    if (table && closed[slot - 1]!.has(table)) return false;
    if (!accessible || !needsAccess(problem, meeting)) return true;
    return table ? problem.places![table - 1]!.accessible === true : accessible[cells.cellOf[slot]!]! > 0;
  };
  problem.meetings.forEach((meeting, index) => {
    if (meeting.never) return;
    problem.slots.forEach((slot, at) => {
      const cell = cells.cellOf[at + 1]!;
      if (meeting.fixedSlot && meeting.fixedSlot !== at + 1) return;
      if (meeting.locked && meeting.locked.slot !== at + 1) return;
      if (!sessionHolds(meeting.session, slot) || !usable(meeting, at + 1)) return;
      for (let row = rows.rowStart[index]!; row < rows.rowStart[index + 1]!; row++)
        if (!free(row, cell)) return;
      open[index * cells.cells + cell] = 1;
    });
  });
  return open;
}
