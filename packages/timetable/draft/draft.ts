import { pairUp } from './pairing.ts';
import { Presence } from './presence.ts';
import type { Grid } from '../grid.ts';
import type { Meter } from '../meter.ts';
import type { Placing } from '../placing.ts';
import type { Random } from '../random.ts';

/** Turns that placing what the draft left over may take, for each meeting of the hall. */
const TURNS = 20;

/** Whether all that matters is who is where, with whom, and how many: pairs, all of them held. */
export function canDraft({ lacking, model }: Grid): boolean {
  const { pairs, free, long, anyBound, pools, before, must } = model;
  return (
    lacking === 0 &&
    pairs &&
    !free &&
    !long &&
    !anyBound &&
    pools.length === 0 &&
    before.every((list) => list.length === 0) &&
    must.every((held) => held === 1)
  );
}

/**
 * A timetable of a large hall in two strokes instead of many small exchanges: first who is there when, then who meets
 * whom. Chains of exchanges change the days of two people at a time, and in a hall of hundreds get stuck in days that
 * nobody can leave alone; presence is cheap to change, and pairs are then found slot by slot. The few that are left
 * over are placed by force. Leaves the grid as it was where that fails.
 */
export function* draft(
  grid: Grid,
  placing: Placing,
  meter: Meter,
  random: Random,
  work: number,
): Generator<void, void> {
  const before = grid.snapshot();
  const presence = new Presence(grid, meter, random);
  yield* presence.settle(work);
  grid.restore(yield* pairUp(presence, meter, random));
  for (const meeting of grid.pool.list()) placing.enter(meeting);
  for (let turn = grid.model.meetings * TURNS; turn > 0 && grid.pool.size > 0; turn--) {
    placing.turnFor(placing.pick());
    if (meter.pauseDue()) yield;
  }
  if (grid.lacking > 0) grid.restore(before);
}
