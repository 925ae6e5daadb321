import { cellsOf } from './model.ts';
import type { Model } from './model.ts';

/**
 * A number of breaks no timetable can be below, if every meeting is held: the sum, over participants, of the
 * fewest breaks each could have if it were alone. One participant alone: choose as many of its open cells
 * as it has meetings, the forced ones among them and enough of each session, in as few runs as possible;
 * exact by dynamic programming over the cells.
 */
export function breakBound(model: Model): number {
  let sum = 0;
  for (let participant = 0; participant < model.participants; participant++)
    sum += aloneBound(model, participant);
  return sum;
}

const BEFORE = 0; // no meeting yet today
const BUSY = 1; // in a meeting
const IDLE = 2; // idle after a meeting of today: the next one costs a break

function aloneBound(model: Model, participant: number): number {
  const meetings = model.of[participant]!;
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

  // fewest[(inMorning * (need + 1) + inAfternoon) * 3 + state]
  const size = (need + 1) * (need + 1) * 3;
  let fewest = new Float64Array(size).fill(Infinity);
  fewest[BEFORE] = 0;
  for (let cell = 0; cell < model.cells; cell++) {
    const next = new Float64Array(size).fill(Infinity);
    const night = model.slotOf[cell] === 0;
    for (let at = 0; at < size; at++) {
      const breaks = fewest[at]!;
      if (breaks === Infinity) continue;
      const state = at % 3;
      const counts = (at - state) / 3;
      if (!forced[cell]) {
        const rest = counts * 3 + (night ? BEFORE : state === BUSY ? IDLE : state);
        next[rest] = Math.min(next[rest]!, breaks);
      }
      if (!open[cell]) continue;
      const held = Math.floor(counts / (need + 1)) + (counts % (need + 1));
      if (held === need) continue;
      const meet = (counts + (model.late[cell] ? 1 : need + 1)) * 3 + BUSY;
      next[meet] = Math.min(next[meet]!, breaks + (state === IDLE ? 1 : 0));
    }
    fewest = next;
  }

  let best = Infinity;
  for (let inMorning = early; inMorning <= need - late; inMorning++)
    for (let state = 0; state < 3; state++)
      best = Math.min(best, fewest[(inMorning * (need + 1) + (need - inMorning)) * 3 + state]!);
  return best === Infinity ? 0 : best;
}

/**
 * The most weight that can be held, in mode `choose`: no participant holds more than its slots, the event no
 * more than its tables and slots. Each wish is counted at both its ends, hence the half.
 */
export function weightBound(model: Model): number {
  const heaviest = (meetings: number[], most: number): number =>
    meetings
      .map((meeting) => model.weight[meeting]!)
      .sort((one, other) => other - one)
      .slice(0, most)
      .reduce((sum, weight) => sum + weight, 0);
  const possible = [...Array(model.meetings).keys()].filter((meeting) => cellsOf(model, meeting).length > 0);
  let ends = 0;
  for (const list of model.of) {
    const mine = [...list].filter((meeting) => cellsOf(model, meeting).length > 0);
    ends += heaviest(mine, new Set(mine.flatMap((meeting) => cellsOf(model, meeting))).size);
  }
  const slots = model.slotOf.reduce((count, slot) => count + (slot > 0 ? 1 : 0), 0);
  return Math.min(Math.floor(ends / 2), heaviest(possible, model.tables * slots));
}
