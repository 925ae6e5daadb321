import { membersOf } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * Rows: everything that is in one meeting at a time. First the people, whose breaks count (a participant
 * without representatives is one of them); behind them the resources that serve one meeting a slot.
 */
export interface Rows {
  /** People: rows below this count breaks. All rows. */
  participants: number;
  rows: number;
  /** Row of a person → its participant from 0; participant → its first row (one entry more, for the end). */
  firmOf: Int32Array;
  peopleFrom: Int32Array;
  /** `rowList[rowStart[meeting] … rowStart[meeting + 1] − 1]`: the rows a meeting occupies, people first. */
  rowStart: Int32Array;
  rowList: Int32Array;
  /** Resource from 0 → its row, or −1 where it is none. */
  rowOfResource: Int32Array;
  /** Places in `rowList` that anybody of a participant may take; who stands there is a first proposal. */
  seats: Seat[];
}

export interface Seat {
  meeting: number;
  /** Where in `rowList`. */
  at: number;
  /** The rows of the people who may take it: `first` up to, but without, `end`. */
  first: number;
  end: number;
}

export function layRows(problem: Problem): Rows {
  const { participants, meetings, resources = [] } = problem;
  const peopleFrom = new Int32Array(participants.length + 1);
  participants.forEach(({ representatives = [] }, index) => {
    peopleFrom[index + 1] = peopleFrom[index]! + Math.max(1, representatives.length);
  });
  const people = peopleFrom[participants.length]!;
  const firmOf = new Int32Array(people);
  participants.forEach((_, index) => firmOf.fill(index, peopleFrom[index], peopleFrom[index + 1]));

  let rows = people;
  const needing = new Int32Array(resources.length);
  for (const { needs = [] } of meetings) for (const resource of needs) needing[resource - 1]! += 1;
  const rowOfResource = Int32Array.from(resources, ({ capacity = 1 }, index) =>
    capacity === 1 && needing[index]! > 1 ? rows++ : -1,
  );

  const rowStart = new Int32Array(meetings.length + 1);
  const rowList: number[] = [];
  const seats: Seat[] = [];
  const load = new Int32Array(people);
  meetings.forEach((meeting, index) => {
    membersOf(meeting).forEach((participant, place) => {
      const [first, end] = [peopleFrom[participant - 1]!, peopleFrom[participant]!];
      const named = meeting.persons?.[place] ?? 0;
      if (named === 0 && end - first > 1) seats.push({ meeting: index, at: rowList.length, first, end });
      const row = first + Math.max(0, named - 1);
      if (named > 0 || end - first === 1) load[row]! += 1;
      rowList.push(row);
    });
    for (const resource of meeting.needs ?? [])
      if (rowOfResource[resource - 1]! >= 0) rowList.push(rowOfResource[resource - 1]!);
    rowStart[index + 1] = rowList.length;
  });
  for (const seat of seats) {
    let least = seat.first;
    for (let row = seat.first; row < seat.end; row++) if (load[row]! < load[least]!) least = row;
    rowList[seat.at] = least;
    load[least]! += 1;
  }
  return {
    participants: people,
    rows,
    firmOf,
    peopleFrom,
    rowStart,
    rowList: Int32Array.from(rowList),
    rowOfResource,
    seats,
  };
}
