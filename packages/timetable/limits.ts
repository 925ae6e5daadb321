import { cellsOf } from './model.ts';
import { choicesInVain, seatAll } from './matching.ts';
import type { Model } from './model.ts';
import type { Cause } from './timetable.ts';

/**
 * What counting alone can prove, before any search. Closes, in `model.open`, the cells that no timetable
 * uses, and returns the reason where nothing is left.
 *
 * Only meetings that must be held count, so that in mode `choose` a wish never proves anything.
 * 1. order: earliest and latest cell along the precedences (longest paths; a cycle is a proof)
 * 2. participants and bound tables: one meeting a slot (seating with Hall's witness, then filtering)
 * 3. all together: as many meetings a slot as there are tables
 * Repeated until nothing more closes.
 */
export function tighten(model: Model): Cause[] {
  const before = Array.from({ length: model.meetings }, (_, meeting) => cellsOf(model, meeting).length);
  const shut = before.flatMap((cells, meeting) =>
    cells === 0 && model.must[meeting]! ? [{ code: 'no-common-slot' as const, ...pair(model, meeting) }] : [],
  );
  if (shut.length > 0) return shut;

  const groups = crowds(model);
  for (let round = 0; round < 50; round++) {
    const after = round > 0;
    const order = closeByOrder(model, after);
    if (order.causes.length > 0) return order.causes;
    let closed = order.closed;
    const causes: Cause[] = [];
    for (const group of groups) {
      const choices = group.meetings.map((meeting) => cellsOf(model, meeting));
      const { tooMany, seat } = seatAll(choices, model.cells, 1);
      if (tooMany)
        causes.push(
          group.cause(
            tooMany.map((item) => group.meetings[item]!),
            slotsOf(
              model,
              tooMany.map((item) => choices[item]!),
            ),
            after,
          ),
        );
      else if (causes.length === 0)
        choicesInVain(choices, model.cells, seat, (item, cell) => {
          closed += close(model, group.meetings[item]!, cell);
        });
    }
    if (causes.length > 0) return causes;
    const full = allTables(model, after);
    if (full) return [full];
    if (closed === 0) break;
  }
  return [];
}

interface Crowd {
  meetings: number[];
  cause: (meetings: number[], slots: number[], after: boolean) => Cause;
}

/** Meetings that exclude one another: those of one participant, and those bound to one table. */
function crowds(model: Model): Crowd[] {
  const must = (meeting: number): boolean => model.must[meeting] === 1;
  const people: Crowd[] = model.of.map((list, participant) => ({
    meetings: [...list].filter(must),
    cause: (meetings, slots, after) => ({
      code: 'participant-overfull',
      participant: participant + 1,
      meetings: meetings.map((meeting) => meeting + 1),
      slots,
      after,
    }),
  }));
  const byTable = new Map<number, number[]>();
  model.bound.forEach((table, meeting) => {
    if (table >= 0 && must(meeting)) byTable.set(table, [...(byTable.get(table) ?? []), meeting]);
  });
  const tables = [...byTable].map(([table, list]): Crowd => ({
    meetings: list,
    cause: (meetings, slots, after) => ({
      code: 'table-overfull',
      table: table + 1,
      meetings: meetings.map((meeting) => meeting + 1),
      slots,
      after,
    }),
  }));
  return [...people, ...tables].filter((crowd) => crowd.meetings.length > 0);
}

function allTables(model: Model, after: boolean): Cause | null {
  const meetings = [...Array(model.meetings).keys()].filter((meeting) => model.must[meeting]!);
  const choices = meetings.map((meeting) => cellsOf(model, meeting));
  const { tooMany } = seatAll(choices, model.cells, model.tables);
  if (!tooMany) return null;
  return {
    code: 'tables-overfull',
    tables: model.tables,
    meetings: tooMany.map((item) => meetings[item]! + 1),
    slots: slotsOf(
      model,
      tooMany.map((item) => choices[item]!),
    ),
    after,
  };
}

/** Takes away the cells too early after a predecessor's first, or too late before a successor's last. */
function closeByOrder(model: Model, after: boolean): { closed: number; causes: Cause[] } {
  const sorted = inOrder(model);
  if (!Array.isArray(sorted)) return { closed: 0, causes: [sorted] };
  let closed = 0;
  const first = new Int32Array(model.meetings);
  for (const meeting of sorted) {
    const least = Math.max(
      0,
      ...model.before[meeting]!.filter((other) => model.must[other]!).map((other) => first[other]! + 1),
    );
    const cells = cellsOf(model, meeting);
    for (const cell of cells) if (model.must[meeting] && cell < least) closed += close(model, meeting, cell);
    first[meeting] = cells.find((cell) => cell >= least) ?? model.cells;
  }
  const last = new Int32Array(model.meetings);
  for (const meeting of sorted.toReversed()) {
    const most = Math.min(
      model.cells,
      ...model.behind[meeting]!.filter((other) => model.must[other]!).map((other) => last[other]! - 1),
    );
    const cells = cellsOf(model, meeting);
    for (const cell of cells) if (model.must[meeting] && cell > most) closed += close(model, meeting, cell);
    last[meeting] = cells.findLast((cell) => cell <= most) ?? -1;
  }
  const causes = sorted
    .filter((meeting) => model.must[meeting] && cellsOf(model, meeting).length === 0)
    .map((meeting): Cause => ({ code: 'no-slot-in-order', ...pair(model, meeting), after }));
  return { closed, causes: causes.slice(0, 1) };
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

function close(model: Model, meeting: number, cell: number): number {
  const at = meeting * model.cells + cell;
  const was = model.open[at]!;
  model.open[at] = 0;
  return was;
}

function slotsOf(model: Model, choices: number[][]): number[] {
  return [...new Set(choices.flat())].sort((one, other) => one - other).map((cell) => model.slotOf[cell]!);
}

function pair(model: Model, meeting: number): { meeting: number; a: number; b: number } {
  return { meeting: meeting + 1, a: model.a[meeting]! + 1, b: model.b[meeting]! + 1 };
}

/** In mode `choose`, closes to each wish the cells that a locked meeting of either side already holds. */
export function closeAroundLocks(model: Model): void {
  for (let meeting = 0; meeting < model.meetings; meeting++) {
    if (model.must[meeting]) continue;
    for (const participant of [model.a[meeting]!, model.b[meeting]!])
      for (const other of model.of[participant]!)
        if (model.must[other])
          for (const cell of cellsOf(model, other))
            if (cellsOf(model, other).length === 1) close(model, meeting, cell);
  }
}
