import { cellsOf, close, opened, pairOf } from './model.ts';
import { crowdsOf } from './crowds.ts';
import { choicesInVain, seatAll } from './matching.ts';
import { closeByOrder } from './order.ts';
import type { Crowd } from './crowds.ts';
import type { Model } from './model.ts';
import type { Cause, Witness } from './timetable.ts';

/**
 * What counting alone can prove, before any search. Closes, in `model.open`, the cells that no timetable
 * uses, and returns the reason where nothing is left; `asked` is the model with all its cells open.
 *
 * Only meetings that must be held count, so that in mode `choose` a wish never proves anything but that a
 * participant can't come to its minimum.
 * 1. order: earliest and latest cell along the precedences
 * 2. people, resources, bound tables: one meeting a slot (seating with Hall's witness, then filtering)
 * 3. what several share, and all together: as many meetings a slot as there is room
 * Repeated until nothing more closes.
 */
export function tighten(model: Model, asked: Model): Cause[] {
  const must = [...Array(model.meetings).keys()].filter((meeting) => model.must[meeting]);
  const nowhere = must.filter((meeting) => opened(model, meeting) === 0);
  if (nowhere.length > 0)
    return nowhere.map((meeting) => ({
      code: 'no-common-slot',
      meeting: meeting + 1,
      ...pairOf(model, meeting),
    }));
  const wanted = quotaCauses(model);
  if (wanted.length > 0) return wanted;

  const crowds = crowdsOf(model);
  for (;;) {
    const order = closeByOrder(model);
    if (order.causes.length > 0) return order.causes;
    let closed = order.closed;
    const causes: Cause[] = [];
    for (const crowd of crowds) closed += thin(model, asked, crowd, causes);
    if (causes.length > 0) return causes;
    if (closed === 0) return [];
  }
}

/** Seats a crowd: the proof that it can't goes to `causes`; else closes what is used in vain. Tells how much. */
function thin(model: Model, asked: Model, { meetings, room, cause }: Crowd, causes: Cause[]): number {
  const choices = meetings.map((meeting) => cellsOf(model, meeting));
  const { tooMany, seat } = seatAll(choices, model.cells, room);
  if (tooMany) {
    const proof = tooMany.map((item) => meetings[item]!);
    causes.push(cause(witness(model, asked, proof)));
    return 0;
  }
  if (causes.length > 0) return 0;
  if (typeof room !== 'number') return closeFull(model, meetings, room);
  let closed = 0;
  choicesInVain(choices, model.cells, seat, (item, cell) => {
    closed += close(model, meetings[item]!, cell);
  });
  return closed;
}

/** Where meetings that can be nowhere else fill a slot, nobody else comes in. */
function closeFull(model: Model, meetings: number[], room: Int32Array): number {
  const nailed = new Int32Array(model.cells);
  for (const meeting of meetings) if (opened(model, meeting) === 1) nailed[cellsOf(model, meeting)[0]!]! += 1;
  let closed = 0;
  for (const meeting of meetings)
    if (opened(model, meeting) > 1)
      for (const cell of cellsOf(model, meeting))
        if (nailed[cell]! >= room[cell]!) closed += close(model, meeting, cell);
  return closed;
}

/** Minimums beyond the wishes and slots there are, and maximums below what is locked. */
function quotaCauses(model: Model): Cause[] {
  return model.quotas.flatMap(({ participant, least, most, meetings }): Cause[] => {
    const possible = [...meetings].filter((meeting) => opened(model, meeting) > 0);
    const locked = possible.filter((meeting) => model.must[meeting]);
    const number = participant + 1;
    if (locked.length > most)
      return [
        {
          code: 'maximum-too-low',
          participant: number,
          maximum: most,
          meetings: locked.map((meeting) => meeting + 1),
        },
      ];
    const people = model.peopleFrom[number]! - model.peopleFrom[participant]!;
    const cells = new Set(possible.flatMap((meeting) => cellsOf(model, meeting)));
    if (Math.min(possible.length, cells.size * people) >= least) return [];
    const slots = cells.size;
    return [
      { code: 'minimum-too-high', participant: number, minimum: least, wishes: possible.length, slots },
    ];
  });
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

/** In mode `choose`, closes to each wish the cells that a locked meeting of the same row already holds. */
export function closeAroundLocks(model: Model): void {
  const { rows, rowStart, rowList, seats } = model;
  // Where somebody else could come, a lock closes nothing.
  const loose = new Set<number>();
  for (const { meeting, first, end } of seats)
    for (let row = first; row < end; row++) loose.add(meeting * rows + row);
  for (let lock = 0; lock < model.meetings; lock++) {
    if (!model.must[lock] || opened(model, lock) !== 1) continue;
    const cell = cellsOf(model, lock)[0]!;
    for (let at = rowStart[lock]!; at < rowStart[lock + 1]!; at++) {
      const row = rowList[at]!;
      if (loose.has(lock * rows + row)) continue;
      for (const wish of model.of[row]!)
        if (!model.must[wish] && !loose.has(wish * rows + row)) close(model, wish, cell);
    }
  }
}
