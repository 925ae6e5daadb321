import { Walks } from './walks.ts';
import type { Model } from './model.ts';
import type { Held } from './timetable.ts';

/**
 * Tables for meetings whose slots are settled: one each in its slot, bound ones where they are bound, accessible
 * ones for who needs them, none that is closed; as few changes of table as can be had cheaply, then short ways.
 * Slot after slot each meeting stays where one of its people sat last (the busier first); then pairs of tables
 * within a slot change hands while that saves changes or steps.
 */
export function seat(model: Model, cell: ArrayLike<number>, rowList: Int32Array = model.rowList): Held[] {
  const { bound, of, hall, rowStart, people } = model;
  const inCell: number[][] = Array.from({ length: model.cells }, () => []);
  for (let meeting = 0; meeting < model.meetings; meeting++)
    if (cell[meeting]! >= 0) inCell[cell[meeting]!]!.push(meeting);
  const peopleOf = (meeting: number): Int32Array =>
    rowList.subarray(rowStart[meeting], rowStart[meeting]! + people[meeting]!);
  const busiest = Int32Array.from({ length: model.meetings }, (_, meeting) =>
    peopleOf(meeting).reduce((most, row) => Math.max(most, of[row]!.length), 0),
  );

  const table = new Int32Array(model.meetings).fill(-1);
  const last = new Int32Array(model.participants).fill(-1);
  inCell.forEach((list, here) => {
    list.sort(
      (one, other) => hall.needy[other]! - hall.needy[one]! || busiest[other]! - busiest[one]! || one - other,
    );
    const taken = new Set(hall.closed[here]);
    const suits = (meeting: number, at: number): boolean =>
      at >= 0 && !taken.has(at) && (!hall.needy[meeting] || hall.accessible[at] === 1);
    const sit = (meeting: number, at: number): void => {
      table[meeting] = at;
      taken.add(at);
    };
    for (const meeting of list) if (bound[meeting]! >= 0) sit(meeting, bound[meeting]!);
    // Whoever has a choice of few tables chooses first; the others leave those to them.
    const needy = list.filter((meeting) => hall.needy[meeting]);
    for (const group of [needy, list]) {
      for (const meeting of group) {
        const stays = [...peopleOf(meeting)].sort((one, other) => of[other]!.length - of[one]!.length);
        for (const person of stays)
          if (table[meeting]! < 0 && suits(meeting, last[person]!)) sit(meeting, last[person]!);
      }
      let free = 0;
      for (const meeting of group) {
        if (table[meeting]! >= 0) continue;
        while (free < model.tables && !suits(meeting, free)) free += 1;
        sit(meeting, free);
      }
    }
    for (const meeting of list) for (const person of peopleOf(meeting)) last[person] = table[meeting]!;
  });
  new Walks(model, cell, rowList, inCell, table).shorten();

  const held: Held[] = [];
  for (let meeting = 0; meeting < model.meetings; meeting++) {
    if (cell[meeting]! < 0) continue;
    const where = { meeting: meeting + 1, slot: model.slotOf[cell[meeting]!]!, table: table[meeting]! + 1 };
    const rows = peopleOf(meeting);
    held.push(
      rows.some((row) => several(model, row)) ? { ...where, persons: personsOf(model, rows) } : where,
    );
  }
  return held;
}

function several({ firmOf, peopleFrom }: Model, row: number): boolean {
  return peopleFrom[firmOf[row]! + 1]! - peopleFrom[firmOf[row]!]! > 1;
}

/** The number of each representative; 0 for a participant that is one person. */
function personsOf(model: Model, rows: Int32Array): number[] {
  return Array.from(rows, (row) =>
    several(model, row) ? row - model.peopleFrom[model.firmOf[row]!]! + 1 : 0,
  );
}
