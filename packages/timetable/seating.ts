import type { Model } from './model.ts';
import type { Held } from './timetable.ts';

/**
 * Tables for meetings whose slots are settled: one each in its slot, bound ones where they are bound, and as
 * few changes of table as can be had cheaply. Slot after slot each meeting stays where one of its people
 * sat last (the busier first); then pairs of tables within a slot change hands while that saves moves.
 */
export function seat(model: Model, cell: ArrayLike<number>): Held[] {
  const { a, b, bound, of } = model;
  const inCell: number[][] = Array.from({ length: model.cells }, () => []);
  for (let meeting = 0; meeting < model.meetings; meeting++)
    if (cell[meeting]! >= 0) inCell[cell[meeting]!]!.push(meeting);
  const busier = (meeting: number): number => Math.max(of[a[meeting]!]!.length, of[b[meeting]!]!.length);
  for (const list of inCell) list.sort((one, other) => busier(other) - busier(one) || one - other);

  const table = new Int32Array(model.meetings).fill(-1);
  const last = new Int32Array(model.participants).fill(-1);
  for (const list of inCell) {
    const taken = new Set<number>();
    const sit = (meeting: number, at: number): void => {
      table[meeting] = at;
      taken.add(at);
    };
    for (const meeting of list) if (bound[meeting]! >= 0) sit(meeting, bound[meeting]!);
    const people = (meeting: number): number[] =>
      of[a[meeting]!]!.length >= of[b[meeting]!]!.length
        ? [a[meeting]!, b[meeting]!]
        : [b[meeting]!, a[meeting]!];
    for (const meeting of list)
      for (const person of people(meeting))
        if (table[meeting]! < 0 && last[person]! >= 0 && !taken.has(last[person]!))
          sit(meeting, last[person]!);
    let free = 0;
    for (const meeting of list) {
      while (taken.has(free)) free += 1;
      if (table[meeting]! < 0) sit(meeting, free);
    }
    for (const meeting of list) last[a[meeting]!] = last[b[meeting]!] = table[meeting]!;
  }
  settle(model, cell, inCell, table);

  const held: Held[] = [];
  for (let meeting = 0; meeting < model.meetings; meeting++)
    if (cell[meeting]! >= 0)
      held.push({ meeting: meeting + 1, slot: model.slotOf[cell[meeting]!]!, table: table[meeting]! + 1 });
  return held;
}

/** Lets two meetings of a slot change tables, or one take a free table, while fewer people have to move. */
function settle(model: Model, cell: ArrayLike<number>, inCell: number[][], table: Int32Array): void {
  const days = model.of.map((list) =>
    [...list].filter((meeting) => cell[meeting]! >= 0).sort((one, other) => cell[one]! - cell[other]!),
  );
  const neighbours = new Map<number, number[]>();
  for (const day of days)
    day.forEach((meeting, index) => {
      const near = [day[index - 1]!, day[index + 1]!].filter((other) => other !== undefined);
      neighbours.set(meeting, [...(neighbours.get(meeting) ?? []), ...near]);
    });
  const moves = (meeting: number, at: number): number =>
    (neighbours.get(meeting) ?? []).reduce((sum, other) => sum + (table[other] === at ? 0 : 1), 0);

  for (let round = 0; round < 4; round++) {
    let saved = 0;
    for (const list of inCell) {
      const byTable = new Map(list.map((meeting) => [table[meeting]!, meeting]));
      for (const meeting of list) {
        if (model.bound[meeting]! >= 0) continue;
        for (const wanted of new Set((neighbours.get(meeting) ?? []).map((other) => table[other]!))) {
          const mine = table[meeting]!;
          const sitter = byTable.get(wanted);
          if (wanted === mine || (sitter !== undefined && model.bound[sitter]! >= 0)) continue;
          const now = moves(meeting, mine) + (sitter === undefined ? 0 : moves(sitter, wanted));
          const then = moves(meeting, wanted) + (sitter === undefined ? 0 : moves(sitter, mine));
          if (then >= now) continue;
          table[meeting] = wanted;
          byTable.set(wanted, meeting);
          if (sitter === undefined) byTable.delete(mine);
          else {
            table[sitter] = mine;
            byTable.set(mine, sitter);
          }
          saved += now - then;
        }
      }
    }
    if (saved === 0) return;
  }
}
