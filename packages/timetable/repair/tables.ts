import { assign } from './assignment.ts';
import { suits } from './floor.ts';
import type { Held } from '../timetable.ts';
import type { Floor } from './floor.ts';
import type { Standing } from './standing.ts';

/** More than all the changes of table that one meeting can spare. */
const GETTING_UP = 1000;

/**
 * Gives every meeting a table, slot by slot: who keeps its slot keeps its table, newcomers take free ones so
 * that few people change table before and after. Only where that can't be are others in the slot asked to
 * change tables, as few as possible. What has begun is left alone.
 */
export function seatAgain(standing: Standing, held: readonly Held[], now: number): Held[] {
  const { floor } = standing;
  const was = new Map(held.map((one) => [one.meeting - 1, one]));
  const table = new Int32Array(floor.meetings);
  const inSlot: number[][] = Array.from({ length: floor.width }, () => []);
  for (let meeting = 0; meeting < floor.meetings; meeting++) {
    const slot = standing.at[meeting]!;
    if (slot === 0) continue;
    inSlot[slot]!.push(meeting);
    const before = was.get(meeting);
    if (before?.slot === slot && allows(floor, meeting, slot, before.table, now))
      table[meeting] = before.table;
  }
  for (let slot = now + 1; slot < floor.width; slot++) {
    const here = inSlot[slot]!;
    const newcomers = here.filter((meeting) => table[meeting] === 0);
    if (newcomers.length === 0) continue;
    const kept = here.filter((meeting) => table[meeting]! > 0);
    const taken = new Set(kept.map((meeting) => table[meeting]!));
    const free = floor.tablesIn(slot).filter((one) => !taken.has(one));
    if (give(newcomers, free)) continue;
    if (!give(here, floor.tablesIn(slot))) throw new Error(`more meetings than tables in slot ${slot}`);

    function give(meetings: number[], tables: number[]): boolean {
      const columns = assign(meetings.map((meeting) => tables.map((one) => costOf(meeting, one))));
      columns?.forEach((column, index) => (table[meetings[index]!] = tables[column]!));
      return columns !== null;
    }
    function costOf(meeting: number, one: number): number {
      if (!allows(floor, meeting, slot, one, now)) return Infinity;
      if (table[meeting]! > 0 && floor.pinned[meeting]) return one === table[meeting] ? 0 : Infinity;
      const gettingUp = table[meeting]! > 0 && one !== table[meeting] ? GETTING_UP : 0;
      return gettingUp + changes(standing, table, meeting, slot, one);
    }
  }
  return [...standing.at].flatMap((slot, meeting) =>
    slot > 0 ? [{ ...was.get(meeting), meeting: meeting + 1, slot, table: table[meeting]! }] : [],
  );
}

function allows(floor: Floor, meeting: number, slot: number, table: number, now: number): boolean {
  return slot <= now || (floor.tablesIn(slot).includes(table) && suits(floor, meeting, table));
}

/** How many people come to this table from another one, or go from it to another one, the same day. */
function changes(
  standing: Standing,
  tables: Int32Array,
  meeting: number,
  slot: number,
  table: number,
): number {
  const { dayOf, people, width } = standing.floor;
  let count = 0;
  for (const person of people[meeting]!)
    for (const step of [-1, 1]) {
      let at = slot + step;
      while (at > 0 && at < width && standing.load[person * width + at]!.length === 0) at += step;
      if (at < 1 || at >= width || dayOf[at] !== dayOf[slot]) continue;
      const near = tables[standing.load[person * width + at]![0]!]!;
      if (near > 0 && near !== table) count += 1;
    }
  return count;
}
