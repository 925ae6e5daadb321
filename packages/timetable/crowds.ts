import type { Model } from './model.ts';
import type { Cause, Witness } from './timetable.ts';

/** Meetings that exclude one another: only so many of them can be held in one cell. */
export interface Crowd {
  meetings: number[];
  /** In every cell, or cell by cell. */
  room: number | Int32Array;
  cause: (proof: Witness) => Cause;
}

/**
 * Those of one person, of one resource, of one table, of the people of one participant; those that draw on a pool;
 * and all together, for the tables. Only meetings that must be held.
 */
export function crowdsOf(model: Model): Crowd[] {
  const must = (meeting: number): boolean => model.must[meeting] === 1;
  const all = [...Array(model.meetings).keys()].filter(must);
  const { tables, tablesIn, slotOf } = model;
  const someClosed = slotOf.some((slot, cell) => slot > 0 && tablesIn[cell] !== tables);
  const hall: Crowd = {
    meetings: all,
    room: tablesIn,
    cause: (proof) => ({
      code: 'tables-overfull',
      tables,
      ...(someClosed && { room: roomIn(model, tablesIn, proof) }),
      ...proof,
    }),
  };
  const pools = model.pools.map(({ capacity, meetings, resource }): Crowd => ({
    meetings: [...meetings].filter(must),
    room: capacity,
    cause: (proof) =>
      resource > 0
        ? { code: 'resource-overfull', resource, capacity: Math.max(...capacity), ...proof }
        : { code: 'accessible-overfull', room: roomIn(model, capacity, proof), ...proof },
  }));
  return [...rowCrowds(model, must), ...tableCrowds(model, must), ...pools, hall].filter(
    (crowd) => crowd.meetings.length > 0,
  );
}

function rowCrowds(model: Model, must: (meeting: number) => boolean): Crowd[] {
  const { participants, rows, firmOf, peopleFrom, rowOfResource, seats } = model;
  // A meeting that somebody else could take proves nothing about this person, but does about the participant.
  const anybody = new Set(seats.map(({ meeting, first }) => `${meeting}/${first}`));
  const crowds: Crowd[] = [];
  for (let row = 0; row < participants; row++) {
    const participant = firmOf[row]! + 1;
    const first = peopleFrom[participant - 1]!;
    const people = peopleFrom[participant]! - first;
    const mine = [...model.of[row]!].filter(must);
    const person = people > 1 ? { person: row - first + 1 } : {};
    crowds.push({
      meetings: people > 1 ? mine.filter((meeting) => !anybody.has(`${meeting}/${first}`)) : mine,
      room: 1,
      cause: (proof) => ({ code: 'participant-overfull', participant, ...person, ...proof }),
    });
    if (row > first || people === 1) continue;
    const together = new Set<number>();
    for (let other = first; other < first + people; other++)
      for (const meeting of model.of[other]!) if (must(meeting)) together.add(meeting);
    crowds.push({
      meetings: [...together],
      room: peopleThere(model, first, people),
      cause: (proof) => ({ code: 'participant-overfull', participant, people, ...proof }),
    });
  }
  for (let row = participants; row < rows; row++)
    crowds.push({
      meetings: [...model.of[row]!].filter(must),
      room: 1,
      cause: (proof) => ({
        code: 'resource-overfull',
        resource: rowOfResource.indexOf(row) + 1,
        capacity: 1,
        ...proof,
      }),
    });
  return crowds;
}

function peopleThere({ cells, away }: Model, first: number, people: number): Int32Array {
  const there = new Int32Array(cells);
  for (let row = first; row < first + people; row++)
    for (let cell = 0; cell < cells; cell++) there[cell]! += away[row * cells + cell] ? 0 : 1;
  return there;
}

function tableCrowds(model: Model, must: (meeting: number) => boolean): Crowd[] {
  const byTable = new Map<number, number[]>();
  model.bound.forEach((table, meeting) => {
    if (table >= 0 && must(meeting)) byTable.set(table, [...(byTable.get(table) ?? []), meeting]);
  });
  return [...byTable].map(([table, meetings]) => ({
    meetings,
    room: 1,
    cause: (proof) => ({ code: 'table-overfull', table: table + 1, ...proof }),
  }));
}

function roomIn({ cellOf }: Model, capacity: Int32Array, { slots }: Witness): number {
  return slots.reduce((sum, slot) => sum + capacity[cellOf[slot]!]!, 0);
}
