import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allAcross, allPairs } from './all-pairs.ts';
import { checkRotation } from './rotation-checker.ts';
import type { Rotation } from './rotation.ts';

const few = fc.integer({ min: 2, max: 24 });
const tablesOf = ({ rounds }: Rotation): number[] =>
  rounds.flatMap(({ seatings }) => seatings.map(({ table }) => table));

describe('all pairs', () => {
  test('everybody meets everybody once, in the fewest rounds the tables let', () => {
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 12 }), (people, tables) => {
        const rotation = allPairs(people, tables);
        const { faults, repeats, timesOf } = checkRotation(rotation, { people, everybody: false });
        expect(faults).toEqual([]);
        expect(repeats).toBe(0);
        for (let one = 1; one <= people; one++)
          for (let other = 1; other < one; other++) expect(timesOf(one, other)).toBe(1);
        const pairs = (people * (people - 1)) / 2;
        const inAll = people % 2 === 0 ? people - 1 : people;
        expect(rotation.rounds.length).toBe(Math.max(inAll, Math.ceil(pairs / tables)));
        expect(Math.max(...tablesOf(rotation))).toBeLessThanOrEqual(tables);
      }),
    );
  });

  test('moves everybody to the next table at most', () => {
    fc.assert(
      fc.property(few, (people) => {
        const { rounds } = allPairs(people);
        const table = (round: number, person: number): number | undefined =>
          rounds[round]!.seatings.find((seating) => seating.people.includes(person))?.table;
        for (let round = 1; round < rounds.length; round++)
          for (let person = 1; person <= people; person++) {
            const [from, to] = [table(round - 1, person), table(round, person)];
            if (from && to) expect(Math.abs(from - to)).toBeLessThanOrEqual(1);
          }
      }),
    );
  });

  test('is the round robin everybody knows', () => {
    expect(allPairs(4).rounds.map(({ seatings }) => seatings.map(({ people }) => people))).toEqual([
      [
        [1, 4],
        [2, 3],
      ],
      [
        [2, 4],
        [1, 3],
      ],
      [
        [3, 4],
        [1, 2],
      ],
    ]);
  });
});

describe('all of one group with all of another', () => {
  test('in the fewest rounds, each pair once', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 24 }), (a, b, tables) => {
        const rotation = allAcross(a, b, tables);
        const { faults, timesOf } = checkRotation(rotation, { people: a + b, everybody: false });
        expect(faults).toEqual([]);
        for (let one = 1; one <= a + b; one++)
          for (let other = 1; other < one; other++)
            expect(timesOf(one, other)).toBe(other <= a && one > a ? 1 : 0);
        expect(rotation.rounds.length).toBe(Math.max(a, b, Math.ceil((a * b) / tables)));
        expect(Math.max(...tablesOf(rotation))).toBeLessThanOrEqual(tables);
      }),
    );
  });

  test('the side that has tables stays at them', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        for (const { seatings } of allAcross(a, b).rounds)
          for (const { table, people } of seatings) expect(people[0]).toBe(table);
        if (b >= a) return;
        for (const { seatings } of allAcross(a, b, b).rounds)
          for (const { table, people } of seatings) expect(people[1]).toBe(a + table);
      }),
    );
  });
});
