import { membersOf } from './problem.ts';
import type { Cells } from './cells.ts';
import type { Problem } from './problem.ts';

/** Meetings of which so many can be held in one cell. */
export interface Pool {
  /** Cell → how many. */
  capacity: Int32Array;
  meetings: Int32Array;
  /** Number of the resource, from 1; 0 for the accessible tables. */
  resource: number;
}

/** The resources that serve several meetings a slot, and the accessible tables where somebody needs them. */
export function poolsOf(problem: Problem, cells: Cells): Pool[] {
  const pools: Pool[] = [];
  problem.resources?.forEach(({ capacity = 1 }, index) => {
    const meetings = numbersWhere(problem, ({ needs }) => needs?.includes(index + 1) === true);
    if (capacity > 1 && capacity < meetings.length)
      pools.push({ capacity: new Int32Array(cells.cells).fill(capacity), meetings, resource: index + 1 });
  });
  const accessible = accessibleIn(problem, cells);
  if (accessible) {
    // Who is bound to an accessible table takes one, needed or not.
    const meetings = numbersWhere(problem, (meeting) => {
      const table = meeting.locked?.table ?? meeting.table;
      return table ? problem.places![table - 1]!.accessible === true : needsAccess(problem, meeting);
    });
    pools.push({ capacity: accessible, meetings, resource: 0 });
  }
  return pools;
}

/** Cell → accessible tables that can be used; null where it makes no difference. */
export function accessibleIn(problem: Problem, cells: Cells): Int32Array | null {
  const { places, slots, meetings } = problem;
  if (!places || places.every(({ accessible }) => accessible)) return null;
  if (!meetings.some((meeting) => needsAccess(problem, meeting))) return null;
  const count = new Int32Array(cells.cells);
  slots.forEach(({ closedTables = [] }, index) => {
    const closed = new Set(closedTables);
    places.forEach(({ accessible }, table) => {
      if (accessible && !closed.has(table + 1)) count[cells.cellOf[index + 1]!]! += 1;
    });
  });
  return count;
}

export function needsAccess({ participants }: Problem, meeting: Problem['meetings'][number]): boolean {
  return membersOf(meeting).some((participant) => participants[participant - 1]!.accessible);
}

function numbersWhere({ meetings }: Problem, wanted: (meeting: Problem['meetings'][number]) => boolean) {
  return Int32Array.from(meetings.keys()).filter((meeting) => wanted(meetings[meeting]!));
}
