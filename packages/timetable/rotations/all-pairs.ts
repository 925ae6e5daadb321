import { balance } from './balance.ts';
import type { Pair, Rotation, Round } from './rotation.ts';

/**
 * Everybody meets everybody once, two at a table, in the fewest rounds there can be.
 *
 * With a table for every two the circle method does it (Kirkman 1847; Lucas, *Récréations mathématiques* II,
 * 1883): n − 1 rounds, or n with one sitting out where n is odd. Everybody moves on by one chair around the tables, so
 * the next table is always the neighbouring one; where n is even, the last person keeps the first table. With fewer
 * tables, ⌈pairs / tables⌉ rounds suffice: the circle's rounds are evened out over them.
 * @throws RangeError for fewer than two people or no table
 */
export function allPairs(people: number, tables: number = Math.floor(people / 2)): Rotation {
  demand(people >= 2 && tables >= 1, 'at least two people and one table');
  const even = people + (people % 2);
  const rounds: Pair[][] = [];
  for (let turn = 0; turn < even - 1; turn++) {
    const chair = (index: number): number => ((index + turn) % (even - 1)) + 1;
    const round: Pair[] = people === even ? [[even, chair(0)]] : [];
    for (let at = 1; at < even / 2; at++) round.push([chair(at), chair(even - 1 - at)]);
    rounds.push(round);
  }
  if (tables >= Math.floor(people / 2))
    return perfect(
      rounds.map((round) => roundOf(round, people)),
      'circle',
    );
  return perfect(
    balance(rounds, tables).map((round) => roundOf(round, people)),
    'balanced',
  );
}

/**
 * Everybody of one group meets everybody of the other once, in the fewest rounds there can be. The first group
 * are the people 1 … a, the second a + 1 … a + b.
 *
 * With a table for everybody of a group, that group stays seated, each at the table of its number, and the
 * others move on by one table a round (those beyond the last table wait, and come in again at the first); the
 * first group stays where there are tables for it, else the second. Rounds: the larger group. With fewer
 * tables than either, ⌈a b / tables⌉ rounds, and nobody stays seated.
 * @throws RangeError for an empty group or no table
 */
export function allAcross(a: number, b: number, tables: number = a): Rotation {
  demand(a >= 1 && b >= 1 && tables >= 1, 'somebody in each group, and a table');
  const firstStays = tables >= a || tables < b;
  const [seated, moving] = firstStays ? [a, b] : [b, a];
  const width = Math.max(a, b);
  const rounds = Array.from({ length: width }, (_, turn) => {
    const round: (Pair | null)[] = [];
    for (let table = 0; table < seated; table++) {
      const visitor = (table - turn + width * 2) % width;
      const [host, guest] = firstStays ? [table + 1, a + visitor + 1] : [a + table + 1, visitor + 1];
      round.push(visitor < moving ? [host, guest] : null);
    }
    return round;
  });
  if (tables >= seated)
    return perfect(
      rounds.map((round) => roundOf(round, a + b)),
      'cyclic shift',
    );
  const met = rounds.map((round) => round.filter((pair) => pair !== null));
  return perfect(
    balance(met, tables).map((round) => roundOf(round, a + b)),
    'balanced',
  );
}

/** Pairs in the order of their tables. */
function roundOf(pairs: readonly (Pair | null)[], people: number): Round {
  const seated = new Set<number>();
  const seatings = pairs.flatMap((pair, index) => {
    if (!pair) return [];
    for (const one of pair) seated.add(one);
    return [{ table: index + 1, people: [...pair].sort((one, other) => one - other) }];
  });
  const idle = Array.from({ length: people }, (_, index) => index + 1).filter((one) => !seated.has(one));
  return { seatings, idle };
}

function perfect(rounds: Round[], by: Rotation['by']): Rotation {
  return { rounds, repeats: 0, bound: 0, proven: true, by };
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(`a rotation needs ${what}`);
}
