import { cellsOf, close, opened } from './model.ts';
import { choicesInVain, seatAll } from './matching.ts';
import { closeByOrder } from './order.ts';
import type { Model } from './model.ts';
import type { Cause, Witness } from './timetable.ts';

/**
 * What counting alone can prove, before any search. Closes, in `model.open`, the cells that no timetable
 * uses, and returns the reason where nothing is left; `asked` is the model with all its cells open.
 *
 * Only meetings that must be held count, so that in mode `choose` a wish never proves anything.
 * 1. order: earliest and latest cell along the precedences
 * 2. participants and bound tables: one meeting a slot (seating with Hall's witness, then filtering)
 * 3. all together: as many meetings a slot as there are tables
 * Repeated until nothing more closes.
 */
export function tighten(model: Model, asked: Model): Cause[] {
  const must = [...Array(model.meetings).keys()].filter((meeting) => model.must[meeting]);
  const nowhere = must.filter((meeting) => opened(model, meeting) === 0);
  if (nowhere.length > 0)
    return nowhere.map((meeting) => ({
      code: 'no-common-slot',
      meeting: meeting + 1,
      a: model.a[meeting]! + 1,
      b: model.b[meeting]! + 1,
    }));

  const groups = crowds(model);
  for (;;) {
    const order = closeByOrder(model);
    if (order.causes.length > 0) return order.causes;
    let closed = order.closed;
    const causes: Cause[] = [];
    for (const { meetings, cause } of groups) {
      const choices = meetings.map((meeting) => cellsOf(model, meeting));
      const { tooMany, seat } = seatAll(choices, model.cells, 1);
      if (tooMany)
        causes.push(
          cause(
            witness(
              model,
              asked,
              tooMany.map((item) => meetings[item]!),
            ),
          ),
        );
      else if (causes.length === 0)
        choicesInVain(choices, model.cells, seat, (item, cell) => {
          closed += close(model, meetings[item]!, cell);
        });
    }
    if (causes.length > 0) return causes;

    const { tooMany } = seatAll(
      must.map((meeting) => cellsOf(model, meeting)),
      model.cells,
      model.tables,
    );
    if (tooMany)
      return [
        {
          code: 'tables-overfull',
          tables: model.tables,
          ...witness(
            model,
            asked,
            tooMany.map((item) => must[item]!),
          ),
        },
      ];
    closed += closeFull(model, must);
    if (closed === 0) return [];
  }
}

interface Crowd {
  meetings: number[];
  cause: (proof: Witness) => Cause;
}

/** Meetings that exclude one another: those of one participant, and those bound to one table. */
function crowds(model: Model): Crowd[] {
  const must = (meeting: number): boolean => model.must[meeting] === 1;
  const people = model.of.map((list, participant): Crowd => ({
    meetings: [...list].filter(must),
    cause: (proof) => ({ code: 'participant-overfull', participant: participant + 1, ...proof }),
  }));
  const byTable = new Map<number, number[]>();
  model.bound.forEach((table, meeting) => {
    if (table >= 0 && must(meeting)) byTable.set(table, [...(byTable.get(table) ?? []), meeting]);
  });
  const tables = [...byTable].map(([table, meetings]): Crowd => ({
    meetings,
    cause: (proof) => ({ code: 'table-overfull', table: table + 1, ...proof }),
  }));
  return [...people, ...tables].filter((crowd) => crowd.meetings.length > 0);
}

/** Where meetings that can be nowhere else fill the tables of a slot, nobody else comes in. */
function closeFull(model: Model, must: number[]): number {
  const nailed = new Int32Array(model.cells);
  const single = must.filter((meeting) => opened(model, meeting) === 1);
  for (const meeting of single) nailed[cellsOf(model, meeting)[0]!]! += 1;
  let closed = 0;
  for (const meeting of must)
    if (opened(model, meeting) > 1)
      for (const cell of cellsOf(model, meeting))
        if (nailed[cell] === model.tables) closed += close(model, meeting, cell);
  return closed;
}

/** The meetings, the slots they still fit in, and whether others had taken some from them. */
function witness(model: Model, asked: Model, meetings: number[]): Witness {
  const cells = new Set(meetings.flatMap((meeting) => cellsOf(model, meeting)));
  return {
    meetings: meetings.map((meeting) => meeting + 1),
    slots: [...cells].sort((one, other) => one - other).map((cell) => model.slotOf[cell]!),
    forced: meetings.some((meeting) => cellsOf(asked, meeting).some((cell) => !cells.has(cell))),
  };
}

/** In mode `choose`, closes to each wish the cells that a locked meeting of either side already holds. */
export function closeAroundLocks(model: Model): void {
  for (let lock = 0; lock < model.meetings; lock++) {
    if (!model.must[lock] || opened(model, lock) !== 1) continue;
    const cell = cellsOf(model, lock)[0]!;
    for (const participant of [model.a[lock]!, model.b[lock]!])
      for (const wish of model.of[participant]!) if (!model.must[wish]) close(model, wish, cell);
  }
}
