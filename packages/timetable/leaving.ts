import { cellsOf, pairOf } from './model.ts';
import type { Grid } from './grid.ts';
import type { Model } from './model.ts';
import type { Left, Reason } from './timetable.ts';

/**
 * Why each wish is not held, read off the finished grid. `asked` is the model before locks closed any cell. The
 * first that is true is told: a refusal, nothing they share, locks, enough meetings, no room, too many wishes,
 * no free slot in common.
 */
export function reasons(asked: Model, grid: Grid): Left[] {
  return [...grid.cell.keys()]
    .filter((meeting) => grid.cell[meeting]! < 0)
    .map((meeting) => ({ meeting: meeting + 1, reason: reason(asked, grid, meeting) }));
}

function reason(asked: Model, grid: Grid, meeting: number): Reason {
  const { model, stock } = grid;
  const pair = pairOf(model, meeting);
  const slots = (cells: number[]): number[] => cells.map((cell) => model.slotOf[cell]!);
  if (model.weight[meeting] === 0 && !model.must[meeting]) return { code: 'never', ...pair };

  const shared = cellsOf(asked, meeting);
  if (shared.length === 0) return { code: 'no-common-slot', ...pair };
  const people = peopleOf(model, meeting);
  const locks = shared.map((cell) => people.flatMap((rows) => lockedAt(grid, rows, cell)));
  if (locks.every((list) => list.length > 0))
    return { code: 'closed-by-lock', ...pair, slots: slots(shared), meetings: [...new Set(locks.flat())] };
  const quota = stock.fullQuota(meeting);
  if (quota) return { code: 'participant-maximum', participant: quota.participant + 1, maximum: quota.most };

  const idle = (rows: number[], cell: number): boolean =>
    rows.some((row) => grid.at[row * model.cells + cell]! < 0 && !model.away[row * model.cells + cell]);
  const all = shared.filter((cell) => people.every((rows) => idle(rows, cell)));
  if (all.length > 0) return noRoom(grid, meeting, all) ?? { code: 'fairness', ...pair, slots: slots(all) };

  const loads = people.map((rows) => loadOf(asked, rows));
  const worst = loads.reduce((one, other) =>
    other.wishes - other.slots > one.wishes - one.slots ? other : one,
  );
  if (worst.wishes > worst.slots) return { code: 'overfull', ...worst };
  const free = (rows: number[]): number[] => usable(asked, rows).filter((cell) => idle(rows, cell));
  return { code: 'no-shared-free-slot', ...strangers(model, people, free, slots) };
}

/** Everybody is free in these cells: what else is not. */
function noRoom(grid: Grid, meeting: number, cells: number[]): Reason | null {
  const { model, stock } = grid;
  const pair = pairOf(model, meeting);
  const slots = (list: number[]): number[] => list.map((cell) => model.slotOf[cell]!);
  const seated = cells.filter((cell) => grid.count[cell]! < model.tablesIn[cell]!);
  if (seated.length === 0) return { code: 'tables-full', ...pair, slots: slots(cells), tables: model.tables };
  const served = seated.filter((cell) => busyResource(grid, meeting, cell) === 0);
  if (served.length === 0) {
    const resource = busyResource(grid, meeting, seated[0]!);
    return { code: 'resource-full', ...pair, slots: slots(seated), resource, capacity: 1 };
  }
  const stocked = served.filter((cell) => !stock.fullPool(meeting, cell));
  if (stocked.length === 0) {
    const { resource, capacity } = stock.fullPool(meeting, served[0]!)!;
    return resource > 0
      ? { code: 'resource-full', ...pair, slots: slots(served), resource, capacity: capacity[served[0]!]! }
      : { code: 'accessible-full', ...pair, slots: slots(served) };
  }
  const atTable = stocked.filter((cell) => grid.atTable(meeting, cell) < 0);
  if (atTable.length === 0)
    return { code: 'table-taken', ...pair, slots: slots(stocked), table: model.bound[meeting]! + 1 };
  if (atTable.some((cell) => grid.orderHolds(meeting, cell))) return null;
  const others = [...model.before[meeting]!, ...model.behind[meeting]!].filter(
    (other) => grid.cell[other]! >= 0,
  );
  return { code: 'order', ...pair, slots: slots(atTable), meetings: others.map((other) => other + 1) };
}

/** Of each participant, the rows of the people who could come. */
function peopleOf(model: Model, meeting: number): number[][] {
  const first = model.rowStart[meeting]!;
  return Array.from({ length: model.people[meeting]! }, (_, place) => {
    const seat = model.seats.find(({ at }) => at === first + place);
    if (!seat) return [model.rowList[first + place]!];
    return Array.from({ length: seat.end - seat.first }, (_, index) => seat.first + index);
  });
}

/** The number of a resource of its own row that is in another meeting, or 0. */
function busyResource({ model, rowList, at }: Grid, meeting: number, cell: number): number {
  for (
    let place = model.rowStart[meeting]! + model.people[meeting]!;
    place < model.rowStart[meeting + 1]!;
    place++
  )
    if (at[rowList[place]! * model.cells + cell]! >= 0)
      return model.rowOfResource.indexOf(rowList[place]!) + 1;
  return 0;
}

/** The locked meetings that hold all these people in the cell. */
function lockedAt(grid: Grid, rows: number[], cell: number): number[] {
  const there = rows.map((row) => grid.at[row * grid.model.cells + cell]!);
  return there.every((meeting) => meeting >= 0 && grid.model.must[meeting])
    ? there.map((meeting) => meeting + 1)
    : [];
}

function loadOf(asked: Model, rows: number[]): { participant: number; wishes: number; slots: number } {
  const wishes = new Set(rows.flatMap((row) => [...asked.of[row]!]));
  const slots = usable(asked, rows).length * rows.length;
  return { participant: asked.firmOf[rows[0]!]! + 1, wishes: wishes.size, slots };
}

/** Two who have no free slot in common; where any two have some, the first two of a group that has none. */
function strangers(
  model: Model,
  people: number[][],
  free: (rows: number[]) => number[],
  slots: (cells: number[]) => number[],
): { a: number; b: number; freeOfA: number[]; freeOfB: number[] } {
  const pairs = people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other] as const));
  const [a, b] =
    pairs.find(([one, other]) => {
      const both = new Set(free(one));
      return !free(other).some((cell) => both.has(cell));
    }) ?? pairs[0]!;
  const number = (rows: number[]): number => model.firmOf[rows[0]!]! + 1;
  return { a: number(a), b: number(b), freeOfA: slots(free(a)), freeOfB: slots(free(b)) };
}

/** The cells where some wish of these people could be held. */
function usable(asked: Model, rows: number[]): number[] {
  const cells = new Set<number>();
  for (const row of rows)
    for (const meeting of asked.of[row]!) for (const cell of cellsOf(asked, meeting)) cells.add(cell);
  return [...cells].sort((one, other) => one - other);
}
