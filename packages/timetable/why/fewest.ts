import { cellsOf } from '../model.ts';
import type { Model } from '../model.ts';

/**
 * Counting's proof that a timetable can't be fair: one participant has so many breaks whatever is done, and
 * another can't have enough to be near. Meetings that need not be held may fill any gap, or be left out.
 */
export function unfairWhatever(model: Model): boolean {
  if (model.fairness === Infinity) return false;
  let most = Infinity;
  let least = 0;
  for (let participant = 0; participant < model.participants; participant++) {
    most = Math.min(most, Math.max(0, model.of[participant]!.length - 1));
    least = Math.max(least, fewestOf(model, participant));
  }
  return least - most > model.fairness;
}

const BEFORE = 0; // no meeting yet today
const BUSY = 1; // in a meeting
const IDLE = 2; // idle after a meeting of today: the next one costs a break

/**
 * No timetable gives the participant fewer breaks: the fewest runs of cells among which all its meetings
 * that must be held could have theirs. Dynamic programming over the cells; `count` is how many they are.
 */
function fewestOf(model: Model, participant: number): number {
  const must = [...model.of[participant]!].filter((meeting) => model.must[meeting]);
  const filler = [...model.of[participant]!].filter((meeting) => !model.must[meeting]);
  const need = must.length;
  if (need < 2) return 0;
  const open = new Uint8Array(model.cells);
  const fill = new Uint8Array(model.cells);
  const forced = new Uint8Array(model.cells);
  for (const meeting of filler) for (const cell of cellsOf(model, meeting)) fill[cell] = 1;
  for (const meeting of must) {
    const cells = cellsOf(model, meeting);
    for (const cell of cells) open[cell] = 1;
    if (cells.length === 1) forced[cells[0]!] = 1;
  }
  const width = need + 1;
  let fewest = new Float64Array(width * 3).fill(Infinity);
  fewest[BEFORE] = 0;
  for (let cell = 0; cell < model.cells; cell++) {
    const next = new Float64Array(width * 3).fill(Infinity);
    const reach = (count: number, state: number, breaks: number): void => {
      const at = Math.min(count, need) * 3 + state;
      next[at] = Math.min(next[at]!, breaks);
    };
    const night = model.slotOf[cell] === 0;
    for (let count = 0; count < width; count++)
      for (const state of [BEFORE, BUSY, IDLE]) {
        const breaks = fewest[count * 3 + state]!;
        if (breaks === Infinity) continue;
        const more = state === IDLE ? 1 : 0;
        if (!forced[cell]) reach(count, night ? BEFORE : state === BUSY ? IDLE : state, breaks);
        if (open[cell]) reach(count + 1, BUSY, breaks + more);
        else if (fill[cell]) reach(count, BUSY, breaks + more);
      }
    fewest = next;
  }
  const best = Math.min(fewest[need * 3]!, fewest[need * 3 + BUSY]!, fewest[need * 3 + IDLE]!);
  return best === Infinity ? 0 : best;
}
