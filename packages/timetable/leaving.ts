import { cellsOf } from './model.ts';
import type { Grid } from './grid.ts';
import type { Model } from './model.ts';
import type { Left, Reason } from './timetable.ts';

/**
 * Why each wish of the pool is not held, read off the finished grid. `asked` is the model before locks
 * closed any cell. The first that is true is told: nothing they share, locks, no room, too many wishes, no
 * free slot in common.
 */
export function reasons(asked: Model, grid: Grid): Left[] {
  return grid.pool
    .list()
    .sort((one, other) => one - other)
    .map((meeting) => ({ meeting: meeting + 1, reason: reason(asked, grid, meeting) }));
}

function reason(asked: Model, grid: Grid, meeting: number): Reason {
  const { model } = grid;
  const [first, second] = [model.a[meeting]!, model.b[meeting]!];
  const pair = { a: first + 1, b: second + 1 };
  const slots = (cells: number[]): number[] => cells.map((cell) => model.slotOf[cell]!);

  const shared = cellsOf(asked, meeting);
  if (shared.length === 0) return { code: 'no-common-slot', ...pair };
  const locks = shared.map((cell) => [first, second].flatMap((person) => lockedAt(grid, person, cell)));
  if (locks.every((list) => list.length > 0))
    return { code: 'closed-by-lock', ...pair, slots: slots(shared), meetings: [...new Set(locks.flat())] };

  const idle = (person: number, cell: number): boolean => grid.at[person * model.cells + cell]! < 0;
  const both = shared.filter((cell) => idle(first, cell) && idle(second, cell));
  if (both.length > 0) {
    const seated = both.filter((cell) => grid.count[cell]! < model.tables);
    if (seated.length === 0)
      return { code: 'tables-full', ...pair, slots: slots(both), tables: model.tables };
    const atTable = seated.filter((cell) => grid.atTable(meeting, cell) < 0);
    if (atTable.length === 0)
      return { code: 'table-taken', ...pair, slots: slots(seated), table: model.bound[meeting]! + 1 };
    if (!atTable.some((cell) => grid.orderHolds(meeting, cell))) {
      const others = [...model.before[meeting]!, ...model.behind[meeting]!].filter(
        (other) => grid.cell[other]! >= 0,
      );
      return { code: 'order', ...pair, slots: slots(atTable), meetings: others.map((other) => other + 1) };
    }
    return { code: 'fairness', ...pair, slots: slots(atTable) };
  }

  const load = (person: number): { participant: number; wishes: number; slots: number } => ({
    participant: person + 1,
    wishes: asked.of[person]!.length,
    slots: usable(asked, person).length,
  });
  const worst = [load(first), load(second)].sort(
    (one, other) => other.wishes - other.slots - (one.wishes - one.slots),
  )[0]!;
  if (worst.wishes > worst.slots) return { code: 'overfull', ...worst };
  const free = (person: number): number[] =>
    slots(usable(asked, person).filter((cell) => idle(person, cell)));
  return { code: 'no-shared-free-slot', ...pair, freeOfA: free(first), freeOfB: free(second) };
}

function lockedAt(grid: Grid, person: number, cell: number): number[] {
  const there = grid.at[person * grid.model.cells + cell]!;
  return there >= 0 && grid.model.must[there]! ? [there + 1] : [];
}

/** The cells where some wish of the participant could be held. */
function usable(asked: Model, person: number): number[] {
  const cells = new Set<number>();
  for (const meeting of asked.of[person]!) for (const cell of cellsOf(asked, meeting)) cells.add(cell);
  return [...cells].sort((one, other) => one - other);
}
