import { Encoding } from '../exact/encoding.ts';
import { fits } from '../exact/exact.ts';
import type { Model } from '../model.ts';

/** What the exact core says: a timetable (the cell of each meeting), that there is none, or neither. */
export interface Ruling {
  cells: Int32Array | null;
  impossible: boolean;
  /** The work it took, in steps. */
  spent: number;
}

/** Steps of the solver that take as long as one step of a search, and what stating one meeting in one cell takes. */
const STEPS_IN_ONE = 2;
const STATING = 400;

/** Asks the exact core whether there is a timetable at all, for so many steps. Of people not settled, and of large halls, it can't tell. */
export function arbitrate(model: Model, steps: number): Ruling {
  if (!fits(model)) return { cells: null, impossible: false, spent: 0 };
  const encoding = new Encoding(model, 1);
  const answer = encoding.solver.solve([], steps * STEPS_IN_ONE);
  return {
    cells: answer ? encoding.read().cells : null,
    impossible: answer === false,
    spent: model.meetings * model.cells * STATING + Math.round(encoding.solver.spent / STEPS_IN_ONE),
  };
}
