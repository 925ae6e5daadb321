import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { changeTables } from './change-tables.ts';
import { checkRotation } from './rotation-checker.ts';
import type { Asked } from './asked.ts';
import type { Pair } from './rotation.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('constructions', () => {
  test.each([
    [48, 8, 4, 'a dinner of 48 at tables of six, four courses'],
    [48, 8, 8, 'the same, eight courses'],
    [47, 8, 8, 'with one who stayed at home'],
    [15, 5, 7, "Kirkman's fifteen schoolgirls on seven days"],
    [9, 3, 4, 'the affine plane of order 3'],
    [16, 4, 5, 'the affine plane of order 4'],
    [25, 5, 6, 'the affine plane of order 5'],
    [64, 8, 9, 'the affine plane of order 8'],
    [21, 7, 10, 'Kirkman triples of 21'],
    [24, 8, 11, 'nearly Kirkman triples of 24'],
    [32, 8, 9, 'social golfers 8-4-9'],
    [27, 9, 13, 'Kirkman triples of 27'],
    [36, 12, 12, 'a product of fields: twelve tables'],
    [8, 4, 7, 'a round robin of eight'],
    [40, 10, 8, 'forty at tables of four'],
    [60, 10, 5, 'sixty at ten tables, where no field helps'],
  ])('%i people, %i tables, %i rounds, nobody twice with anybody: %s', (people, tables, rounds) => {
    const rotation = changeTables({ people, tables, rounds });
    expect(rotation.rounds.length).toBe(rounds);
    expect(checkRotation(rotation, { people })).toMatchObject({ faults: [], repeats: 0 });
    expect(rotation).toMatchObject({ repeats: 0, bound: 0, proven: true });
  });

  test('hosts stay at their tables, without a repeat', () => {
    const hosts = [3, 48, 1, 17, 20, 31, 6, 7].map((person, index) => ({ person, table: index + 1 }));
    const rotation = changeTables({ people: 48, tables: 8, rounds: 4, hosts });
    expect(checkRotation(rotation, { people: 48, hosts })).toMatchObject({ faults: [], repeats: 0 });
  });

  test('says how many repeats can not be helped', () => {
    // Twelve at three tables: who sat together at four must share three tables afterwards.
    expect(changeTables({ people: 12, tables: 3, rounds: 3 })).toMatchObject({
      repeats: 6,
      bound: 6,
      proven: true,
    });
    expect(changeTables({ people: 30, tables: 5, rounds: 5 })).toMatchObject({ repeats: 20, bound: 20 });
  });
});

const asked: fc.Arbitrary<Asked> = fc
  .record({ people: fc.integer({ min: 4, max: 20 }), tables: fc.integer({ min: 2, max: 5 }) })
  .chain(({ people, tables }) => {
    const pair = fc
      .tuple(fc.integer({ min: 1, max: people }), fc.integer({ min: 1, max: people - 1 }))
      .map(([one, step]): Pair => [one, ((one - 1 + step) % people) + 1]);
    return fc.record({
      people: fc.constant(people),
      tables: fc.constant(tables),
      rounds: fc.integer({ min: 0, max: 5 }),
      met: fc.array(pair, { maxLength: 20 }),
      apart: fc.array(pair, { maxLength: 1 }),
      hosts: fc
        .subarray(Array.from({ length: Math.min(tables, people) }, (_, index) => index + 1))
        .map((list) => list.map((table) => ({ person: table, table }))),
    });
  });

describe('laws', () => {
  test('a host is sure of no larger table', () => {
    const asked = { people: 5, tables: 4, rounds: 4, met: [[2, 1]], hosts: [{ person: 1, table: 1 }] };
    const rotation = changeTables(asked as Parameters<typeof changeTables>[0], { seed: 0, steps: 20_000 });
    expect(rotation).toMatchObject({ repeats: 0, bound: 0, proven: true });
  });

  test('everybody sits once a round, evenly, and repeats are counted as the checker does', () => {
    fc.assert(
      fc.property(asked, fc.nat(), (wanted, seed) => {
        const apart = (wanted.apart ?? []).filter(([one, other]) => Math.min(one, other) > wanted.tables!);
        const rotation = changeTables({ ...wanted, apart }, { seed, steps: 20_000 });
        const { faults, repeats } = checkRotation(rotation, { ...wanted, apart });
        expect(faults).toEqual([]);
        expect(rotation.repeats).toBe(repeats);
        expect(rotation.bound).toBeLessThanOrEqual(repeats);
        expect(rotation.proven).toBe(rotation.bound === repeats);
        expect(changeTables({ ...wanted, apart }, { seed, steps: 20_000 })).toEqual(rotation);
      }),
      { numRuns: 60 },
    );
  });

  test('couples stay together, at tables of any size', () => {
    const together: Pair[] = [
      [1, 2],
      [3, 4],
      [4, 5],
    ];
    const sizes = [6, 4, 3, 3];
    const rotation = changeTables({ people: 16, rounds: 4, sizes, together }, { steps: 200_000 });
    expect(checkRotation(rotation, { people: 16, sizes, together }).faults).toEqual([]);
    expect(checkRotation(rotation, { people: 16, sizes, together }).repeats).toBe(rotation.repeats);
  });

  test('whatever people are called', () => {
    const name = (one: number): number => ((one * 7) % 13) + 1;
    const met: Pair[] = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const renamed = met.map(([one, other]): Pair => [name(one), name(other)]);
    const [plain, other] = [met, renamed].map((pairs) =>
      changeTables({ people: 13, tables: 4, rounds: 3, met: pairs }, { steps: 400_000 }),
    );
    expect([other!.repeats, other!.bound]).toEqual([plain!.repeats, plain!.bound]);
  });

  test('who has met before is not seated together again where that can be', () => {
    const first = changeTables({ people: 16, tables: 4, rounds: 2 });
    const met = first.rounds.flatMap(({ seatings }) =>
      seatings.flatMap(({ people }) =>
        people.flatMap((one) => people.filter((other) => other > one).map((other): Pair => [one, other])),
      ),
    );
    const next = changeTables({ people: 16, tables: 4, rounds: 3, met });
    expect(next).toMatchObject({ repeats: 0, proven: true });
    expect(checkRotation(next, { people: 16, met })).toMatchObject({ faults: [], repeats: 0 });
  });
});

/** Every way to seat everybody, once for each round; the fewest repeats of all. */
function fewest(people: number, sizes: number[], rounds: number): number {
  const seatings: number[][][] = [];
  const seat = (person: number, tables: number[][]): void => {
    if (person === people) return void seatings.push(tables.map((table) => [...table]));
    sizes.forEach((size, at) => {
      if (tables[at]!.length === size) return;
      tables[at]!.push(person);
      seat(person + 1, tables);
      tables[at]!.pop();
    });
  };
  seat(
    0,
    sizes.map(() => []),
  );
  let least = Infinity;
  const walk = (round: number, met: Set<number>, repeats: number): void => {
    if (repeats >= least) return;
    if (round === rounds) return void (least = repeats);
    // The first round may be any: people have no names yet.
    for (const tables of round === 0 ? seatings.slice(0, 1) : seatings) {
      const pairs = tables.flatMap((table) =>
        table.flatMap((one, at) => table.slice(0, at).map((other) => one * people + other)),
      );
      walk(round + 1, new Set([...met, ...pairs]), repeats + pairs.filter((pair) => met.has(pair)).length);
    }
  };
  walk(0, new Set(), 0);
  return least;
}

test.each([
  [4, 2, 3],
  [4, 2, 4],
  [5, 2, 3],
  [6, 2, 2],
  [6, 2, 3],
  [6, 3, 4],
  [7, 2, 2],
  [7, 3, 3],
])('nobody finds fewer: %i people, %i tables, %i rounds', (people, tables, rounds) => {
  const rotation = changeTables({ people, tables, rounds }, { steps: 200_000 });
  const sizes = Array.from({ length: tables }, (_, table) => Math.ceil((people - table) / tables));
  const least = fewest(people, sizes, rounds);
  expect(rotation.repeats).toBe(least);
  expect(rotation.bound).toBeLessThanOrEqual(least);
});

test.each<[Asked, string]>([
  [{ people: 0, rounds: 1, tables: 1 }, 'a rotation needs between 1 and 2000 people'],
  [{ people: 5, rounds: 1, sizes: [2, 2] }, 'a rotation needs tables for exactly 5 people, not 4'],
  [
    { people: 4, rounds: 1, tables: 2, hosts: [{ person: 1, table: 3 }] },
    'a rotation needs tables from 1 to 2, not 3',
  ],
  [
    { people: 4, rounds: 1, tables: 2, together: [[1, 2]], apart: [[2, 1]] },
    'a rotation needs nobody who must sit with and without the same person',
  ],
  [{ people: 3, rounds: 1, tables: 1, apart: [[1, 3]] }, 'no seats were found that keep 1 and 3 apart'],
])('%o is refused in plain words', (wanted, message) => {
  expect(() => changeTables(wanted)).toThrow(new RangeError(message));
});
