import type { Setting } from './asked.ts';

/**
 * A number of repeats no rotation goes below: the largest of three counts. Pairs bonded to each other count
 * neither as meetings nor as repeats.
 *
 * 1. All meetings of all rounds, less the pairs that can still be new.
 * 2. The same person by person: everybody's neighbours, less those it can still meet, halved.
 * 3. Pigeonholes: s people of one table come, the round after, from at most as many tables as there are, so some
 *    come from the same.
 */
export function leastRepeats(setting: Setting): number {
  const { people, rounds, sizes, met, apart, bonded, units } = setting;
  const bond = units.reduce((pairs, unit) => pairs + choose2(unit.length), 0);
  const meetings = sizes.reduce((pairs, size) => pairs + choose2(size), 0) - bond;
  const smallest = Math.min(...sizes);
  let news = 0;
  let lacking = 0;
  for (let one = 0; one < people; one++) {
    let fresh = 0;
    let bonds = 0;
    for (let other = 0; other < people; other++) {
      const at = one * people + other;
      if (bonded[at]) bonds += 1;
      else if (other !== one && !met[at] && !apart[at]) fresh += 1;
    }
    news += fresh;
    // Nobody is sure of a larger table, a host neither: which of them has the seat more changes from round to round.
    lacking += Math.max(0, rounds * (smallest - 1 - bonds) - fresh);
  }
  return Math.max(
    0,
    rounds * meetings - news / 2,
    Math.ceil(lacking / 2),
    Math.max(0, rounds - 1) *
      (sizes.reduce((pairs, size) => pairs + pigeonholes(size, sizes.length), 0) - bond),
  );
}

/** Pairs that come from the same of so many tables, at best. */
function pigeonholes(size: number, tables: number): number {
  const each = Math.floor(size / tables);
  const more = size % tables;
  return more * choose2(each + 1) + (tables - more) * choose2(each);
}

function choose2(count: number): number {
  return (count * (count - 1)) / 2;
}
