import { cellsOf } from './model.ts';
import type { Model } from './model.ts';

/**
 * What the breaks of no timetable can cost less than, if every meeting is held: the sum, over people, of what the
 * breaks of each would cost if it were alone. One person alone: choose as many of its open cells as it has
 * meetings, the forced ones among them and enough of each session, in as few runs as possible; exact by dynamic
 * programming over the cells. Of those whose meetings somebody else may take nothing is known but zero.
 */
export function breakBound(model: Model): number {
  const replaceable = new Uint8Array(model.participants);
  for (const { first, end } of model.seats) replaceable.fill(1, first, end);
  let sum = 0;
  for (let person = 0; person < model.participants; person++)
    if (!replaceable[person]) sum += aloneBound(model, person);
  return sum;
}

const MOST_STATES = 500_000;

const BEFORE = 0; // no meeting yet today
const BUSY = 1; // in a meeting
const IDLE = 2; // idle after a meeting of today (beyond it: for so many slots more): the next one costs a break

/** What the breaks of a person cost at least, if it were alone. */
export function aloneBound(model: Model, person: number): number {
  const meetings = model.of[person]!.filter((meeting) => cellsOf(model, meeting).length > 0);
  const need = meetings.length;
  if (need < 2) return 0;
  const open = new Uint8Array(model.cells);
  const forced = new Uint8Array(model.cells);
  let early = 0;
  let late = 0;
  for (const meeting of meetings) {
    const cells = cellsOf(model, meeting);
    for (const cell of cells) open[cell] = 1;
    if (cells.length === 1) forced[cells[0]!] = 1;
    if (cells.every((cell) => !model.late[cell])) early += 1;
    if (cells.every((cell) => model.late[cell]!)) late += 1;
  }

  // fewest[(inMorning * width + inAfternoon) * states + state]; where no session asks, all counts as morning.
  const width = early + late > 0 ? need + 1 : 1;
  // A break costs one at least: beyond a size that is bound enough.
  const long = model.long && (need + 1) * width * model.cells < MOST_STATES;
  const states = long ? model.cells + IDLE : IDLE + 1;
  const size = (need + 1) * width * states;
  let fewest = new Float64Array(size).fill(Infinity);
  fewest[BEFORE] = 0;
  for (let cell = 0; cell < model.cells; cell++) {
    const next = new Float64Array(size).fill(Infinity);
    const night = model.slotOf[cell] === 0;
    for (let at = 0; at < size; at++) {
      const breaks = fewest[at]!;
      if (breaks === Infinity) continue;
      const state = at % states;
      const counts = (at - state) / states;
      if (!forced[cell]) {
        const waiting = state === BUSY ? IDLE : state >= IDLE && long ? state + 1 : state;
        const rest = counts * states + (night ? BEFORE : waiting);
        next[rest] = Math.min(next[rest]!, breaks);
      }
      if (!open[cell]) continue;
      const held = Math.floor(counts / width) + (counts % width);
      if (held === need) continue;
      const meet = (counts + (model.late[cell] && width > 1 ? 1 : width)) * states + BUSY;
      const idle = state - BUSY;
      next[meet] = Math.min(next[meet]!, breaks + (idle > 0 ? (idle * (idle + 1)) / 2 : 0));
    }
    fewest = next;
  }

  let best = Infinity;
  for (let inMorning = width > 1 ? early : need; inMorning <= need - late; inMorning++)
    for (let state = 0; state < states; state++)
      best = Math.min(best, fewest[(inMorning * width + (need - inMorning)) * states + state]!);
  return best === Infinity ? 0 : best;
}
