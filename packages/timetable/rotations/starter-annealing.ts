import type { Random } from '../random.ts';
import type { Differences } from './differences.ts';

/** Temperatures at the start and the end, in differences that are there twice. */
const HOT = 0.6;
const COLD = 0.12;

/**
 * A first round whose tables have no difference twice, by simulated annealing: two people of different tables
 * change places. Where there is room it is found at once, however many people; the last free place it rarely
 * finds. Answers null after so many exchanges.
 */
export function annealStarter(
  sizes: readonly number[],
  { count: differences, keyOf, taken }: Differences,
  options: { limit: number; random: Random },
): { tables: number[][] | null; steps: number } {
  const { limit, random } = options;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const tables: number[][] = [];
  const tableOf = new Int32Array(people);
  let next = 0;
  sizes.forEach((size, at) => {
    tables.push(Array.from({ length: size }, () => next++));
    for (const person of tables[at]!) tableOf[person] = at;
  });
  const times = new Int32Array(differences);
  for (const key of taken) times[key] = 1;
  let twice = 0;
  const count = (person: number, others: readonly number[], by: 1 | -1): void => {
    for (const other of others) {
      if (other === person) continue;
      const key = keyOf(person, other);
      if (by === 1 && times[key]!++ > 0) twice += 1;
      if (by === -1 && --times[key]! > 0) twice -= 1;
    }
  };
  for (const table of tables) table.forEach((person, at) => count(person, table.slice(0, at), 1));
  const exchange = (one: number, other: number): void => {
    const [here, there] = [tables[tableOf[one]!]!, tables[tableOf[other]!]!];
    count(one, here, -1);
    count(other, there, -1);
    here[here.indexOf(one)] = other;
    there[there.indexOf(other)] = one;
    [tableOf[one], tableOf[other]] = [tableOf[other]!, tableOf[one]!];
    count(one, there, 1);
    count(other, here, 1);
  };

  let steps = 0;
  while (twice > 0 && steps < limit) {
    const temperature = HOT * (COLD / HOT) ** (steps / limit);
    steps += 1;
    const [one, other] = [random(people), random(people)];
    if (tableOf[one] === tableOf[other]) continue;
    const before = twice;
    exchange(one, other);
    const worse = twice - before;
    if (worse > 0 && random(CHANCES) >= CHANCES * Math.exp(-worse / temperature)) exchange(one, other);
  }
  return { tables: twice === 0 ? tables : null, steps };
}

const CHANCES = 1_000_000;
