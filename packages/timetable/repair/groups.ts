import { membersOf } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** What meetings share in a slot. The first groups are the participants, in their order. */
export interface Groups {
  /** Meeting → the groups it takes a place of. */
  groups: number[][];
  /** `room[group * width + slot]`: how many meetings the group has a place for in a slot. */
  room: Int32Array;
  /** The tables that are open in a slot. */
  tablesIn: (slot: number) => number[];
  accessible: (table: number) => boolean;
  /** Meetings that need an accessible table. */
  needing: Set<number>;
}

/**
 * Participants (as many places as representatives who are there), representatives asked for by name,
 * resources, the hall (as many as open tables), its accessible tables, and each table somebody is bound to.
 */
export function groupsOf(problem: Problem, people: number[][], bound: number[]): Groups {
  const { participants, slots, meetings, resources = [], places = [] } = problem;
  const groups: number[][] = people.map((list) => [...list]);
  const rooms: ((slot: number) => number)[] = participants.map(({ representatives }) => (slot) => {
    if (!representatives?.length) return 1;
    return representatives.filter((person) => !person.forbidden?.includes(slot)).length;
  });
  const group = (room: (slot: number) => number, members: number[]): void => {
    if (members.length === 0) return;
    for (const meeting of members) groups[meeting]!.push(rooms.length);
    rooms.push(room);
  };
  const where = (holds: (index: number) => boolean): number[] =>
    meetings.map((_, index) => index).filter(holds);
  const tables = Array.from({ length: problem.tables }, (_, index) => index + 1);
  const openIn = slots.map(({ closedTables }) => tables.filter((table) => !closedTables?.includes(table)));
  const tablesIn = (slot: number): number[] => openIn[slot - 1]!;
  const accessible = (table: number): boolean =>
    places.length === 0 || places[table - 1]?.accessible === true;

  participants.forEach(({ representatives = [] }, member) =>
    representatives.forEach((_, person) =>
      group(
        () => 1,
        where((index) =>
          membersOf(meetings[index]!).some(
            (one, at) => one === member + 1 && meetings[index]!.persons?.[at] === person + 1,
          ),
        ),
      ),
    ),
  );
  resources.forEach(({ capacity = 1, forbidden }, at) =>
    group(
      (slot) => (forbidden?.includes(slot) ? 0 : capacity),
      where((index) => meetings[index]!.needs?.includes(at + 1) === true),
    ),
  );
  group(
    (slot) => tablesIn(slot).length,
    where(() => true),
  );
  const needing = new Set(where((index) => people[index]!.some((one) => participants[one]!.accessible)));
  if (needing.size > 0 && !tables.every(accessible))
    group(
      (slot) => tablesIn(slot).filter(accessible).length,
      where((index) => needing.has(index) || (bound[index]! > 0 && accessible(bound[index]!))),
    );
  for (const table of new Set(bound))
    if (table > 0)
      group(
        (slot) => (tablesIn(slot).includes(table) ? 1 : 0),
        where((index) => bound[index] === table),
      );

  const width = slots.length + 1;
  const room = new Int32Array(rooms.length * width);
  rooms.forEach((places_, at) => {
    for (let slot = 1; slot < width; slot++) room[at * width + slot] = places_(slot);
  });
  return { groups, room, tablesIn, accessible, needing };
}
