import { describe, expect, test } from 'vitest';
import { check } from './checker.ts';
import { solve } from './solve.ts';
import type { Problem } from './problem.ts';

const forum = (change: Partial<Problem>): Problem => ({
  participants: [{}, {}, {}, {}],
  slots: [{}, {}, {}, {}],
  tables: 2,
  meetings: [],
  ...change,
});
const solved = (change: Partial<Problem>) => {
  const problem = forum(change);
  const timetable = solve(problem, { seconds: 0.5 });
  expect(check(problem, timetable.held).faults).toEqual([]);
  return timetable;
};
const reasons = (change: Partial<Problem>): unknown[] =>
  solved({ mode: 'choose', ...change }).left.map(({ meeting, reason }) => [meeting, reason]);

describe('who takes part', () => {
  test('all of a group are busy: three of them need three slots', () => {
    const meetings = [
      { a: 1, b: 2, more: [3] },
      { a: 3, b: 4 },
      { a: 4, b: 1 },
    ];
    expect(new Set(solved({ meetings }).held.map(({ slot }) => slot)).size).toBe(3);
    expect(solve(forum({ slots: [{}, {}], meetings })).status).toBe('infeasible');
  });

  test('a firm of two meets two at once, and the answer says who comes', () => {
    const participants = [{ representatives: [{ name: 'Ada' }, { name: 'Bruno' }] }, {}, {}];
    const meetings = [
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ];
    const { held } = solved({ participants, slots: [{}], meetings });
    expect(held.map(({ persons }) => persons).sort()).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('a firm of two can not be in three meetings at once', () => {
    const participants = [{ representatives: [{}, {}] }, {}, {}, {}];
    const meetings = [2, 3, 4].map((b) => ({ a: 1, b }));
    const { because } = solve(forum({ participants, slots: [{}], tables: 3, meetings }));
    expect(because).toEqual([
      {
        code: 'participant-overfull',
        participant: 1,
        people: 2,
        meetings: [1, 2, 3],
        slots: [1],
        forced: false,
      },
    ]);
  });

  test('who is named comes, in a slot that one can use', () => {
    const participants = [{ representatives: [{}, { forbidden: [1, 2, 3] }] }, {}];
    const { held } = solved({ participants, meetings: [{ a: 1, b: 2, persons: [2] }] });
    expect(held).toEqual([{ meeting: 1, slot: 4, table: 1, persons: [2, 0] }]);
  });
});

describe('what meetings share', () => {
  const two = [
    { a: 1, b: 2, needs: [1] },
    { a: 3, b: 4, needs: [1] },
  ];

  test('one interpreter serves one meeting a slot, two serve two', () => {
    expect(solve(forum({ slots: [{}], resources: [{}], meetings: two })).because).toEqual([
      { code: 'resource-overfull', resource: 1, capacity: 1, meetings: [1, 2], slots: [1], forced: false },
    ]);
    expect(solved({ slots: [{}], resources: [{ capacity: 2 }], meetings: two }).held).toHaveLength(2);
  });

  test('a wish that finds the interpreter taken is told so', () => {
    const meetings = [{ ...two[0]!, weight: 2 }, two[1]!];
    expect(reasons({ slots: [{}], resources: [{}], meetings })).toEqual([
      [2, { code: 'resource-full', a: 3, b: 4, slots: [1], resource: 1, capacity: 1 }],
    ]);
  });
});

describe('tables', () => {
  test('that are closed in a slot are not used in it', () => {
    const slots = [{ closedTables: [1] }, { closedTables: [1, 2] }];
    const meetings = [{ a: 1, b: 2 }];
    expect(solved({ slots, meetings }).held).toEqual([{ meeting: 1, slot: 1, table: 2 }]);
    const three = [...meetings, { a: 3, b: 4 }];
    expect(solve(forum({ slots, meetings: three })).because).toMatchObject([
      { code: 'tables-overfull', tables: 2, room: 1 },
    ]);
  });

  test('that are accessible are kept for who needs them', () => {
    const places = [
      { x: 0, y: 0, accessible: true },
      { x: 1, y: 0 },
    ];
    const participants = [{}, {}, { accessible: true }, {}];
    const meetings = [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ];
    const { held } = solved({ participants, places, slots: [{}], meetings });
    expect(held.map(({ table }) => table)).toEqual([2, 1]);
  });

  test('are near where one must be changed', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 1, y: 0 },
    ];
    const meetings = [
      { a: 1, b: 2, fixedSlot: 1, table: 1 },
      { a: 1, b: 3, fixedSlot: 2 },
    ];
    const slots = [{}, { closedTables: [1] }];
    expect(solved({ tables: 3, slots, places, meetings }).held[1]!.table).toBe(3);
  });
});

describe('which wishes', () => {
  test('one that was refused is not held, in any mode', () => {
    const meetings = [{ a: 1, b: 2, never: true }];
    expect(reasons({ meetings })).toEqual([[1, { code: 'never', a: 1, b: 2 }]]);
    expect(solved({ meetings })).toMatchObject({ status: 'optimal', held: [] });
  });

  test('nobody holds more than it wants', () => {
    const participants = [{ maximum: 1 }, {}, {}];
    const meetings = [
      { a: 1, b: 2 },
      { a: 1, b: 3, weight: 2 },
    ];
    expect(reasons({ participants, meetings })).toEqual([
      [1, { code: 'participant-maximum', participant: 1, maximum: 1 }],
    ]);
  });

  test('a minimum goes before weight, and one that can not be met is proven so', () => {
    const meetings = [
      { a: 1, b: 2, weight: 9 },
      { a: 1, b: 3 },
    ];
    const few = [{}, {}, { minimum: 1 }];
    expect(solved({ participants: few, slots: [{}], mode: 'choose', meetings }).held).toEqual([
      { meeting: 2, slot: 1, table: 1 },
    ]);
    const many = forum({ participants: [{}, {}, { minimum: 2 }], mode: 'choose', meetings });
    expect(solve(many).because).toEqual([
      { code: 'minimum-too-high', participant: 3, minimum: 2, wishes: 1, slots: 4 },
    ]);
  });

  test('of equal wishes the new face is met; a heavier wish of old friends still comes first', () => {
    const meetings = [
      { a: 1, b: 2, metBefore: 3 },
      { a: 1, b: 3 },
    ];
    const met = (weight: number) =>
      solved({ mode: 'choose', slots: [{}], meetings: [{ ...meetings[0]!, weight }, meetings[1]!] }).held.map(
        ({ meeting }) => meeting,
      );
    expect([met(1), met(2)]).toEqual([[2], [1]]);
  });
});

test('one long wait is worse than two short ones, if asked', () => {
  // 1 meets in slots 1 and 6 or, by a third meeting in slot 3, waits once for one slot and once for two.
  const slots = Array.from({ length: 6 }, () => ({}));
  const meetings = [
    { a: 1, b: 2, fixedSlot: 1 },
    { a: 1, b: 3, fixedSlot: 6 },
    { a: 1, b: 4 },
  ];
  expect(solved({ slots, meetings })).toMatchObject({ status: 'optimal', breaks: 1, bound: 1 });
  expect(solved({ slots, meetings, idle: 'long' })).toMatchObject({
    status: 'optimal',
    breaks: 2,
    cost: 4,
    bound: 4,
  });
});
