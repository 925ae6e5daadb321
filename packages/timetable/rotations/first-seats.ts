import type { Setting } from './asked.ts';
import type { Plan } from './design.ts';
import type { Random } from '../random.ts';

/**
 * The rounds after those that are seated, somewhere to search from: hosts at their tables, then whoever stays together, the largest first, then the
 * others in an order of chance, each at the table where it knows fewest.
 * @throws RangeError where those who stay together do not fit the tables
 */
export function firstSeats(setting: Setting, seated: Plan, random: Random): Plan {
  const { people, rounds, sizes, host, units, met, apart } = setting;
  const known = Float64Array.from(met, (yes, at) => yes + (apart[at] ? 1000 : 0));
  const note = (one: number, other: number): void => {
    known[one * people + other]! += 1;
    known[other * people + one]! += 1;
  };
  for (const table of seated.flat())
    table.forEach((one, at) => table.slice(0, at).forEach((other) => note(one, other)));
  return Array.from({ length: rounds - seated.length }, () => {
    const tables: number[][] = sizes.map(() => []);
    const sit = (unit: readonly number[], at: number): void => {
      for (const one of unit) {
        for (const other of tables[at]!) note(one, other);
        tables[at]!.push(one);
      }
    };
    for (const unit of units) if (host[unit[0]!]! >= 0) sit(unit, host[unit[0]!]!);
    const others = units
      .filter((unit) => host[unit[0]!]! < 0)
      .map((unit) => ({ unit, chance: random(1_000_000) }))
      .sort((one, other) => other.unit.length - one.unit.length || one.chance - other.chance);
    for (const { unit } of others) {
      let best = -1;
      let fewest = Infinity;
      sizes.forEach((size, at) => {
        if (tables[at]!.length + unit.length > size) return;
        const knows = unit.reduce(
          (sum, one) => sum + tables[at]!.reduce((all, other) => all + known[one * people + other]!, 0),
          0,
        );
        if (knows < fewest) [best, fewest] = [at, knows];
      });
      if (best < 0) throw new RangeError(`a rotation needs a table for ${unit.length} who stay together`);
      sit(unit, best);
    }
    return tables;
  });
}
