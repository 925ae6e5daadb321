import { expect, test } from 'vitest';
import { check } from './checker.ts';
import type { Problem } from './problem.ts';

/** Two sessions of two slots, and a meeting for every rule there is. */
const problem: Problem = {
  participants: [{}, {}, {}, { forbidden: [2] }],
  slots: [{}, {}, { session: 'afternoon' }, { session: 'afternoon' }],
  tables: 2,
  fairness: 0,
  meetings: [
    { a: 1, b: 2, session: 'morning' },
    { a: 1, b: 3, after: [1] },
    { a: 3, b: 4, fixedSlot: 4 },
    { a: 2, b: 4, table: 1 },
  ],
};
const good = [
  { meeting: 1, slot: 2, table: 1 },
  { meeting: 2, slot: 3, table: 1 },
  { meeting: 3, slot: 4, table: 1 },
  { meeting: 4, slot: 3, table: 2 },
];
good[3] = { meeting: 4, slot: 1, table: 1 };

const but = (meeting: number, slot: number, table: number) =>
  good.map((one) => (one.meeting === meeting ? { meeting, slot, table } : one));
const rules = (held: typeof good, of: Problem = { ...problem, fairness: null }) =>
  check(of, held).faults.map(({ rule }) => rule);

test('a good timetable has no faults, and its figures are right', () => {
  expect(check({ ...problem, fairness: null }, good)).toEqual({
    faults: [],
    breaks: 1,
    breaksOf: [0, 0, 0, 1],
    cost: 1,
    weight: 4,
    tableChanges: 0,
    walk: 0,
  });
});

test.each([
  ['a meeting that is not in the problem', [...good, { meeting: 5, slot: 1, table: 2 }], ['exists']],
  ['a table that is not in the hall', but(1, 2, 3), ['exists', 'all-held']],
  ['a meeting held twice', [...good, good[0]!], ['once']],
  ['a meeting left out', good.slice(1), ['all-held']],
  ['a firm in two places', but(4, 4, 1), ['one-at-a-time', 'one-at-a-table']],
  ['two meetings at a table', but(2, 4, 1), ['one-at-a-time', 'one-at-a-table']],
  ['another session', but(1, 4, 2), ['session', 'order']],
  ['a slot a firm can not use', but(4, 2, 1), ['forbidden', 'one-at-a-time', 'one-at-a-table']],
  ['another slot than the fixed', but(3, 1, 2), ['fixed-slot', 'one-at-a-time']],
  ['another table than the booth', but(4, 1, 2), ['bound-table']],
  ['the wrong order', but(2, 1, 2), ['order']],
])('%s is seen', (_, held, expected) => {
  expect(rules(held)).toEqual(expected);
});

test('a lock that moved is seen', () => {
  const meetings = problem.meetings.map((one, index) =>
    index === 0 ? { ...one, locked: { slot: 2, table: 2 } } : one,
  );
  expect(rules(good, { ...problem, meetings, fairness: null })).toEqual(['lock']);
});

test('more meetings than tables are seen', () => {
  const small = { ...problem, tables: 1, fairness: null };
  expect(rules(but(3, 3, 1), small)).toContain('tables');
});

test('unfairness is seen at the bound given, and two is the default', () => {
  expect(rules(good, problem)).toEqual(['fairness']);
  expect(rules(good, { ...problem, fairness: undefined })).toEqual([]);
});
