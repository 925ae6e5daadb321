import { seatAll } from '../matching.ts';
import { cellsOf } from '../model.ts';
import type { Model } from '../model.ts';

/**
 * Counting's proof that a timetable can't be fair: the participant that has too many breaks whatever is done,
 * beside another that can't have enough to be near; −1 where there is none. Meetings that need not be held may fill
 * any gap, or be left out.
 */
export function unfairTo(model: Model, spend: Spend): number {
  if (model.fairness === Infinity || model.participants === 0) return -1;
  const loads = new Int32Array(model.peopleFrom.length - 1);
  model.of.forEach((list, row) => {
    if (row < model.participants) loads[model.firmOf[row]!]! += list.length;
  });
  const bound = mostOf(Math.min(...loads)) + model.fairness;
  return loads.findIndex((_, participant) => mustBreak(model, participant, bound, spend));
}

/** The most breaks that so many meetings can have. */
export function mostOf(meetings: number): number {
  return Math.max(0, meetings - 1);
}

/** Hears of the work done, in steps. */
export type Spend = (steps: number) => void;

/** How far the walk goes, after which it may be so, and what a step of it takes. */
const NODES = 1000;
const STEPS_A_NODE = 300;

const BEFORE = 0; // no meeting yet today
const BUSY = 1; // in a meeting
const IDLE = 2; // idle after a meeting of today: the next one costs a break

/**
 * Whether the participant, even if it were alone, has more than so many breaks: a walk over its cells, busy or
 * idle, as long as what it must hold has seats among those not idle, and each busy one has a meeting
 * for it. Both at once is then possible too (Mendelsohn and Dulmage, 1958). False where the walk grew too long,
 * and of several representatives.
 */
export function mustBreak(
  model: Model,
  participant: number,
  breaks: number,
  spend: Spend = () => {},
): boolean {
  const row = model.peopleFrom[participant]!;
  if (model.peopleFrom[participant + 1] !== row + 1) return false;
  const mine = [...model.of[row]!].map((meeting) => cellsOf(model, meeting));
  const must = mine.filter((_, index) => model.must[model.of[row]![index]!]);
  if (must.length < breaks + 2) return false;
  const sitters = Array.from({ length: model.cells }, (_, cell) =>
    [...mine.keys()].filter((item) => mine[item]!.includes(cell)),
  );
  const ahead = breaksAhead(model, must, sitters);
  const idle = new Uint8Array(model.cells);
  const busy: number[] = [];
  let nodes = 0;

  const allSit = (): boolean =>
    !seatAll(
      must.map((cells) => cells.filter((cell) => !idle[cell])),
      model.cells,
      1,
    ).tooMany;
  const allTaken = (): boolean =>
    !seatAll(
      busy.map((cell) => sitters[cell]!),
      mine.length,
      1,
    ).tooMany;

  /** A way to go on from here exists. */
  const walk = (cell: number, state: number, left: number): boolean => {
    if (cell === model.cells || nodes > NODES) return true;
    nodes += 1;
    if (ahead[cell * 3 + state]! > left) return false;
    const beBusy = (): boolean => {
      if (sitters[cell]!.length === 0) return false;
      busy.push(cell);
      const fine = allTaken() && walk(cell + 1, BUSY, state === IDLE ? left - 1 : left);
      busy.pop();
      return fine;
    };
    const beIdle = (): boolean => {
      idle[cell] = 1;
      const fine =
        (sitters[cell]!.length === 0 || allSit()) && walk(cell + 1, rest(model, cell, state), left);
      idle[cell] = 0;
      return fine;
    };
    return state === IDLE ? beIdle() || beBusy() : beBusy() || beIdle();
  };
  const could = allSit() && walk(0, BEFORE, breaks);
  spend(nodes * STEPS_A_NODE);
  return !could;
}

/**
 * `[cell * 3 + state]`: breaks still to come at the least, by the cells that somebody must sit in and those where
 * nobody can.
 */
function breaksAhead(model: Model, must: readonly number[][], sitters: readonly number[][]): Float64Array {
  const forced = new Set(must.flatMap((cells) => (cells.length === 1 ? cells : [])));
  const ahead = new Float64Array((model.cells + 1) * 3);
  for (let cell = model.cells - 1; cell >= 0; cell--)
    for (const state of [BEFORE, BUSY, IDLE]) {
      const idle = forced.has(cell) ? Infinity : ahead[(cell + 1) * 3 + rest(model, cell, state)]!;
      const busy = sitters[cell]!.length === 0 ? Infinity : ahead[(cell + 1) * 3 + BUSY]!;
      ahead[cell * 3 + state] = Math.min(idle, busy + (state === IDLE ? 1 : 0));
    }
  return ahead;
}

/** The state after an idle cell; a night makes a new day. */
function rest(model: Model, cell: number, state: number): number {
  if (model.slotOf[cell] === 0) return BEFORE;
  return state === BUSY ? IDLE : state;
}
