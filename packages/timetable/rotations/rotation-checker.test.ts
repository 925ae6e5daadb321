import { expect, test } from 'vitest';
import { checkRotation } from './rotation-checker.ts';
import type { Round } from './rotation.ts';

const round = (...tables: number[][]): Round => ({
  seatings: tables.map((people, index) => ({ table: index + 1, people })),
  idle: [],
});

test('a sound rotation has no faults, and its repeats are counted', () => {
  const rounds = [round([1, 2], [3, 4]), round([1, 3], [2, 4]), round([1, 2], [3, 4])];
  const { faults, repeats, timesOf } = checkRotation({ rounds }, { people: 4 });
  expect([faults, repeats]).toEqual([[], 2]);
  expect([timesOf(1, 2), timesOf(4, 2), timesOf(1, 4)]).toEqual([2, 1, 0]);
});

test('who had met, and who is always together', () => {
  const rounds = [round([1, 2, 3], [4, 5, 6]), round([1, 2, 4], [3, 5, 6])];
  expect(checkRotation({ rounds }, { people: 6 }).repeats).toBe(2);
  expect(checkRotation({ rounds }, { people: 6, together: [[1, 2]] }).repeats).toBe(1);
  expect(checkRotation({ rounds }, { people: 6, met: [[1, 3]] }).repeats).toBe(3);
});

test.each([
  ['somebody twice', [round([1, 2], [2, 4])], { people: 4 }, ['once-a-round', 'once-a-round']],
  ['somebody unknown', [round([1, 2], [3, 5])], { people: 4 }, ['exists', 'once-a-round']],
  ['somebody out', [{ ...round([1, 2]), idle: [3] }], { people: 3 }, ['once-a-round']],
  ['uneven', [round([1, 2, 3], [4])], { people: 4 }, ['sizes']],
  ['other sizes', [round([1, 2], [3, 4])], { people: 4, sizes: [3, 1] }, ['size', 'size']],
  ['a host gone', [round([1, 2], [3, 4])], { people: 4, hosts: [{ person: 1, table: 2 }] }, ['host']],
  ['enemies', [round([1, 2], [3, 4])], { people: 4, apart: [[1, 2]] }, ['apart']],
  ['a couple parted', [round([1, 2], [3, 4])], { people: 4, together: [[1, 3]] }, ['together']],
] as [string, Round[], Parameters<typeof checkRotation>[1], string[]][])('%s', (_, rounds, rules, broken) => {
  expect(checkRotation({ rounds }, rules).faults.map(({ rule }) => rule)).toEqual(broken);
});

test('two groups at one table', () => {
  const rounds: Round[] = [
    {
      seatings: [
        { table: 1, people: [1] },
        { table: 1, people: [2] },
      ],
      idle: [],
    },
  ];
  expect(checkRotation({ rounds }, { people: 2 }).faults).toEqual([
    { rule: 'one-group-a-table', round: 1, table: 1 },
  ]);
});
