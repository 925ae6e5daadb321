import { needsAccess } from './pools.ts';
import type { Cells } from './cells.ts';
import type { Place, Problem } from './problem.ts';

/** Where the tables are, and who may sit at which. */
export interface Hall {
  /** Table → where it stands; empty where nothing is known. */
  places: readonly Place[];
  /** Cell → tables that are closed then. */
  closed: ReadonlySet<number>[];
  /** Meeting → 1 where it needs an accessible table; table → 1 where it is one. */
  needy: Uint8Array;
  accessible: Uint8Array;
}

export function hallOf(problem: Problem, cells: Cells): Hall {
  const { places = [], slots, meetings } = problem;
  return {
    places,
    closed: Array.from(cells.slotOf, (slot) => {
      const closedTables = slots[slot - 1]?.closedTables ?? [];
      return new Set(closedTables.map((table) => table - 1));
    }),
    needy: Uint8Array.from(meetings, (meeting) =>
      places.length > 0 && needsAccess(problem, meeting) ? 1 : 0,
    ),
    accessible: Uint8Array.from(places, ({ accessible }) => (accessible ? 1 : 0)),
  };
}
