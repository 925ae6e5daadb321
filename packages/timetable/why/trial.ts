import { Grid } from '../grid.ts';
import { Meter } from '../meter.ts';
import { Placing } from '../placing.ts';
import { seeded } from '../random.ts';
import { Smoothing } from '../smoothing.ts';
import type { Model } from '../model.ts';

/** Turns of placing or smoothing before the work is looked at. */
const TURNS = 50;
/** Warm enough to leave an unfair day, in breaks. */
const WARM = 0.3;

/**
 * Some timetable that holds all that must be held and is fair, however many breaks it has, or null where so
 * much work found none. `spend` hears of the work.
 */
export function trial(model: Model, steps: number, spend: (steps: number) => void): Grid | null {
  const meter = new Meter();
  const random = seeded(1);
  const grid = new Grid(model);
  const placing = new Placing(grid, meter, random);
  placing.first();
  while (grid.lacking > 0 && meter.spent < steps)
    for (let turn = 0; turn < TURNS && grid.pool.size > 0 && grid.lacking > 0; turn++) {
      meter.spent += 1;
      placing.turnFor(placing.pick());
    }
  if (grid.lacking === 0 && grid.unfairness() > 0) {
    const smoothing = new Smoothing(grid, meter, random);
    smoothing.temperature = WARM;
    while (smoothing.canMove && grid.unfairness() > 0 && meter.spent < steps) smoothing.step();
  }
  spend(meter.spent);
  return grid.lacking === 0 && grid.unfairness() === 0 ? grid : null;
}
