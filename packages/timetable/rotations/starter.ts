import { differencesOf } from './differences.ts';
import { annealStarter } from './starter-annealing.ts';
import { backtrackStarter } from './starter-backtracking.ts';
import type { Random } from '../random.ts';
import type { Plan } from './design.ts';

/**
 * A round from which all others come by shifting: people are orbits of `period` numbers, and some who stay put;
 * each round everybody's number grows by one. Nobody sits with anybody twice if no two pairs at tables of the
 * first round have the same difference (the method of mixed differences, Bose, Annals of Eugenics 9, 1939;
 * Kirkman's fifteen schoolgirls are two orbits of seven and one who stays). Found by annealing or backtracking in
 * about `limit` steps, or null.
 */
export function starter(
  people: number,
  tables: number,
  rounds: number,
  options: { limit: number; random: Random },
): Plan | null {
  if (rounds * (Math.ceil(people / tables) - 1) > people - 1) return null;
  const shapes: Shape[] = [];
  if (people % tables === 0 && rounds > tables) shapes.push({ period: tables, rows: rounds - tables });
  for (let period = rounds; period <= Math.min(people, 2 * rounds); period++)
    if (people % period <= tables) shapes.push({ period, rows: 0 });
  let steps = 0;
  for (let attempt = 1; steps < options.limit && shapes.length > 0; attempt++)
    for (const shape of shapes) {
      const found = tryShape(people, tables, shape, { limit: TRY * attempt, random: options.random });
      steps += found.steps;
      if (found.plan) return found.plan.slice(0, rounds);
      if (steps >= options.limit) break;
    }
  return null;
}

/** Steps of the first attempt at a shape; each next one gets so many more. */
const TRY = 10_000;

/** Share of the differences in use above which a first round is packed. */
const DENSE = 0.8;

interface Shape {
  period: number;
  /** Rounds that a shift leaves as they are: table c seats the number c + row[i] of each orbit i. */
  rows: number;
}

function tryShape(
  people: number,
  tables: number,
  { period, rows }: Shape,
  options: { limit: number; random: Random },
): { plan: Plan | null; steps: number } {
  const orbits = Math.floor(people / period);
  const straight = rowsOf(orbits, period, rows, options.random);
  if (!straight) return { plan: null, steps: period * rows };
  const sizes = Array.from({ length: tables }, (_, table) => Math.ceil((people - table) / tables));
  const differences = differencesOf(people, period, straight);
  // Annealing finds what has room at once and the last free place never; backtracking is the other way round.
  const asked = sizes.reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);
  const dense = asked > DENSE * (differences.free - differences.taken.length);
  const { tables: first, steps } = dense
    ? backtrackStarter(sizes, differences, options)
    : annealStarter(sizes, differences, options);
  const plan = first && [
    ...straight.map((row) =>
      first.map((_, at) => row.map((number, orbit) => orbit * period + ((number + at) % period))),
    ),
    ...shifted(first, orbits * period, period),
  ];
  return { plan, steps };
}

/** Rows of a number for each orbit, no two with the same difference between two orbits; or null. */
function rowsOf(orbits: number, period: number, count: number, random: Random): number[][] | null {
  const rows: number[][] = [];
  for (let attempt = 0; rows.length < count && attempt < 100 * count; attempt++) {
    const row = Array.from({ length: orbits }, (_, orbit) => (orbit === 0 ? 0 : random(period)));
    const differs = (other: number[]): boolean =>
      row.every((number, one) =>
        row
          .slice(0, one)
          .every((before, two) => (number - before - other[one]! + other[two]!) % period !== 0),
      );
    if (rows.every(differs)) rows.push(row);
  }
  return rows.length === count ? rows : null;
}

function shifted(first: number[][], moving: number, period: number): Plan {
  return Array.from({ length: period }, (_, turn) =>
    first.map((table) =>
      table.map((person) => {
        if (person >= moving) return person;
        const number = person % period;
        return person - number + ((number + turn) % period);
      }),
    ),
  );
}
