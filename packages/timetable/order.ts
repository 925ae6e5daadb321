import { cellsOf, close, opened, pairOf } from './model.ts';
import type { Model } from './model.ts';
import type { Cause } from './timetable.ts';

/**
 * Takes from each meeting that must be held the cells too early after a predecessor's first, or too late
 * before a successor's last (longest paths over the precedences). Tells how many cells were closed, and the
 * proof where a meeting is left with none, or where the order comes round.
 */
export function closeByOrder(model: Model): { closed: number; causes: Cause[] } {
  const sorted = inOrder(model);
  if (!Array.isArray(sorted)) return { closed: 0, causes: [sorted] };
  let closed = 0;
  const first = new Int32Array(model.meetings);
  for (const meeting of sorted) {
    const earlier = model.before[meeting]!.filter((other) => model.must[other]);
    const least = Math.max(0, ...earlier.map((other) => first[other]! + 1));
    const cells = cellsOf(model, meeting);
    for (const cell of cells) if (cell < least) closed += close(model, meeting, cell);
    first[meeting] = cells.find((cell) => cell >= least) ?? model.cells;
  }
  const last = new Int32Array(model.meetings);
  for (const meeting of sorted.toReversed()) {
    const later = model.behind[meeting]!.filter((other) => model.must[other]);
    const most = Math.min(model.cells, ...later.map((other) => last[other]! - 1));
    const cells = cellsOf(model, meeting);
    for (const cell of cells) if (cell > most) closed += close(model, meeting, cell);
    last[meeting] = cells.findLast((cell) => cell <= most) ?? -1;
  }
  const none = sorted.find((meeting) => opened(model, meeting) === 0);
  if (none === undefined) return { closed, causes: [] };
  return {
    closed,
    causes: [{ code: 'no-slot-in-order', meeting: none + 1, ...pairOf(model, none) }],
  };
}

/** Must-be-held meetings with each one behind its predecessors, or the cycle that forbids it. */
function inOrder(model: Model): number[] | Cause {
  const waiting = Int32Array.from(model.before, (list, meeting) =>
    model.must[meeting] ? list.filter((other) => model.must[other]!).length : 0,
  );
  const sorted = [...waiting.keys()].filter((meeting) => model.must[meeting] && waiting[meeting] === 0);
  for (let head = 0; head < sorted.length; head++)
    for (const next of model.behind[sorted[head]!]!)
      if (model.must[next] && --waiting[next]! === 0) sorted.push(next);
  const stuck = [...waiting.keys()].find((meeting) => waiting[meeting]! > 0);
  if (stuck === undefined) return sorted;

  // Walking back from a stuck meeting over stuck predecessors must come round.
  const path = [stuck];
  for (;;) {
    const previous = model.before[path.at(-1)!]!.find((other) => model.must[other] && waiting[other]! > 0)!;
    const seen = path.indexOf(previous);
    if (seen >= 0)
      return {
        code: 'order-cycle',
        meetings: path
          .slice(seen)
          .toReversed()
          .map((meeting) => meeting + 1),
      };
    path.push(previous);
  }
}
