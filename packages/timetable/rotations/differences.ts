/**
 * People from 0 as orbits of `period` numbers, and the few left over, who stay put. What two at a table repeat
 * when everybody's number grows by one is their difference: two orbits, and how far one is ahead of the other.
 */
export interface Differences {
  /** Differences are numbered below this. */
  count: number;
  /** About how many there are that tables may have, before the rows. */
  free: number;
  /** The same both ways. */
  keyOf: (one: number, other: number) => number;
  /** Those that no table may have: of two who stay put, of opposite numbers, and of the rows. */
  taken: number[];
}

/** Nobody may have it: two who stay put, or half a turn apart, sit together more than once. */
const NEVER = 0;

/** `rows` have a number of each orbit; their rounds are seated already. */
export function differencesOf(people: number, period: number, rows: readonly number[][]): Differences {
  const moving = Math.floor(people / period) * period;
  const orbits = moving / period + (people - moving);
  const orbitOf = (person: number): number =>
    person < moving ? Math.floor(person / period) : moving / period + person - moving;
  const keyOf = (one: number, other: number): number => {
    if (one > other) [one, other] = [other, one];
    if (other >= moving) return one >= moving ? NEVER : (orbitOf(one) * orbits + orbitOf(other)) * period;
    const [left, right] = [orbitOf(one), orbitOf(other)];
    const ahead = ((other % period) - (one % period) + period) % period;
    const step = left === right ? Math.min(ahead, period - ahead) : ahead;
    return left === right && 2 * step === period ? NEVER : (left * orbits + right) * period + step;
  };
  const taken = [NEVER];
  for (const row of rows)
    row.forEach((number, orbit) => {
      for (let other = 0; other < orbit; other++)
        taken.push(keyOf(other * period + row[other]!, orbit * period + number));
    });
  // Every difference of two people is had by as many pairs as the period has numbers.
  const free = (people * (people - 1)) / 2 / period;
  return { count: orbits * orbits * period, free, keyOf, taken };
}
