import type { Terms } from './terms.ts';

/** What is known of a person's day, cell by cell. */
export interface Day {
  /** Cell of the day → the first meeting is there or before. */
  begun: number[];
  /** "At least 1, 2, … breaks". */
  breaks: number[];
}

/**
 * The breaks of a day: one fewer than the stretches of meetings. Literals say of each cell how many stretches
 * have begun by then; with no break allowed they force every meeting next to another one by propagation alone.
 *
 * @param used whether the person is in a meeting, cell by cell
 * @param cap more breaks than this are forbidden
 */
export function dayOf(terms: Terms, used: readonly number[], cap: number): Day {
  const { solver, yes, no } = terms;
  const most = Math.max(0, Math.min(cap, Math.ceil(used.length / 2) - 1));
  // stretches[some]: at least some + 1 have begun by the cell at hand
  let stretches = Array<number>(most + 1).fill(no);
  let last = no;
  const begun: number[] = [];
  for (const now of used) {
    const next: number[] = [];
    stretches.forEach((was, some) => {
      const fewer = some === 0 ? yes : stretches[some - 1]!;
      const begins = some === 0 ? [now] : [now, last ^ 1, fewer];
      next.push(begins.includes(no) ? was : has(was, begins, next[some - 1] ?? yes));
    });
    solver.add([now ^ 1, last, stretches[most]! ^ 1]);
    stretches = next;
    last = now;
    begun.push(stretches[0]!);
  }
  return { begun, breaks: stretches.slice(1).filter((literal) => literal !== no) };

  /** Had begun, or begins now. */
  function has(was: number, begins: number[], fewer: number): number {
    const now = solver.variable();
    solver.add([was ^ 1, now]);
    solver.add([...begins.map((literal) => literal ^ 1), now]);
    for (const literal of begins) solver.add([now ^ 1, was, literal]);
    solver.add([now ^ 1, fewer]);
    return now;
  }
}

/** Where a day holds just `need` meetings and has no break, they fill the cells from the first on. */
export function joinWhole(terms: Terms, used: readonly number[], need: number, { begun, breaks }: Day): void {
  const { solver, no } = terms;
  const broken = breaks[0] ?? no;
  solver.add([begun[used.length - need] ?? no]);
  used.forEach((now, cell) => {
    const over = begun[cell - need] ?? no;
    solver.add([broken, now ^ 1, over ^ 1]);
    solver.add([broken, now, begun[cell]! ^ 1, over]);
  });
}
