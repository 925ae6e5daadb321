import { Tables } from './tables.ts';
import type { Setting } from './asked.ts';
import type { Plan } from './design.ts';
import type { Random } from '../random.ts';

/** Temperatures at the start and the end of a cooling, in repeats. */
const HOT = 0.8;
const COLD = 0.2;
const COOLINGS = 3;

/**
 * Fewest repeats by exchanging people between tables: simulated annealing (Kirkpatrick, Gelatt and Vecchi,
 * Science 220, 1983). A worse exchange is taken now and then, ever more rarely. Works on `plan`, leaves the best
 * found in it and answers its repeats; ends at `enough`, or after so many exchanges weighed.
 */
export function improve(
  setting: Setting,
  plan: Plan,
  options: { enough: number; steps: number; random: Random },
): number {
  const { enough, steps, random } = options;
  const tables = new Tables(setting, plan);
  let best = tables.cost;
  let kept = copy(plan);
  for (let step = 0; step < steps && best > enough && plan.length > 0; step++) {
    const temperature = HOT * (COLD / HOT) ** (((step * COOLINGS) / steps) % 1);
    const exchange = tables.draw(random);
    if (!exchange) continue;
    const worse = tables.weigh(exchange);
    if (worse > 0 && random(CHANCES) >= CHANCES * Math.exp(-worse / temperature)) continue;
    tables.make(exchange);
    if (tables.cost < best) [best, kept] = [tables.cost, copy(plan)];
  }
  plan.splice(0, plan.length, ...kept);
  return best;
}

const CHANCES = 1_000_000;

function copy(plan: Plan): Plan {
  return plan.map((round) => round.map((table) => [...table]));
}
