import { expect, test } from 'vitest';
import { check } from '../checker.ts';
import { applied, costOf } from './easing.ts';
import { relaxations } from './relaxations.ts';
import type { Meeting, Problem } from '../problem.ts';
import type { Easing } from './easing.ts';

const forum = (more: Partial<Problem>): Problem => ({
  participants: [{}, {}, {}, {}],
  slots: [{ session: 'morning' }, { session: 'morning' }, { session: 'afternoon' }],
  tables: 2,
  meetings: [],
  ...more,
});
const pairs = (...list: [number, number, Partial<Meeting>?][]): Meeting[] =>
  list.map(([a, b, more]) => ({ a, b, ...more }));

/** The easings of each way out; every one is looked at by the checker. */
function ways(problem: Problem): Easing[][] {
  return relaxations(problem).map(({ easings, cost, held, breaks }) => {
    expect(check(applied(problem, easings), held)).toMatchObject({ faults: [], breaks });
    expect(cost).toBe(costOf(problem, easings));
    return easings;
  });
}

test('a problem that fits needs no way out', () => {
  expect(relaxations(forum({ meetings: pairs([1, 2]) }))).toEqual([]);
});

test('a firm with a meeting too many: a slot more, or the lightest meeting dropped', () => {
  const meetings = pairs([1, 2, { weight: 3 }], [1, 3, { weight: 2 }], [1, 4], [2, 1]);
  expect(ways(forum({ meetings }))).toEqual([
    [{ kind: 'slots', at: { day: 1, session: 'afternoon' }, count: 1 }],
    [{ kind: 'lift', fact: { kind: 'meeting', meeting: 3 } }],
  ]);
});

test('no more tables than are needed', () => {
  const meetings = pairs([1, 2, { fixedSlot: 1 }], [3, 4, { fixedSlot: 1 }], [1, 3]);
  expect(ways(forum({ tables: 1, meetings }))).toContainEqual([{ kind: 'tables', count: 1 }]);
});

test('fairness a little wider, rather than lifted', () => {
  const meetings = pairs([1, 2, { fixedSlot: 1 }], [1, 3, { fixedSlot: 3 }]);
  expect(ways(forum({ fairness: 0, meetings }))[0]).toEqual([{ kind: 'fairness', to: 1 }]);
});

test('several things at once, where one is not enough', () => {
  const problem = forum({
    participants: [{ forbidden: [1, 2, 3] }, {}, { forbidden: [2, 3] }, {}],
    meetings: pairs([1, 2, { session: 'morning' }], [3, 4, { session: 'afternoon' }]),
  });
  expect(ways(problem)).toContainEqual([
    { kind: 'lift', fact: { kind: 'session', meeting: 2 } },
    { kind: 'lift', fact: { kind: 'absent', participant: 1, slot: 1 } },
  ]);
});

test('where the first set that might do leaves an unfair day, another one', () => {
  const meetings = pairs([1, 2], [1, 2], [1, 2, { fixedSlot: 2 }], [2, 3, { fixedSlot: 2 }]);
  expect(ways(forum({ fairness: 0, meetings }))).toContainEqual([
    { kind: 'lift', fact: { kind: 'meeting', meeting: 4 } },
  ]);
});

test('new slots move what comes behind them, and nothing else', () => {
  const problem = forum({
    participants: [{ forbidden: [2, 3] }, {}, {}, {}],
    meetings: pairs([1, 2, { fixedSlot: 3 }], [3, 4, { locked: { slot: 2, table: 1 } }]),
  });
  expect(applied(problem, [{ kind: 'slots', at: { day: 1, session: 'morning' }, count: 2 }])).toMatchObject({
    participants: [{ forbidden: [2, 5] }, {}, {}, {}],
    slots: [{}, {}, { session: 'morning' }, { session: 'morning' }, { session: 'afternoon' }],
    meetings: [{ fixedSlot: 5 }, { locked: { slot: 2, table: 1 } }],
  });
});

test('what is dropped is dropped from the order too', () => {
  const meetings = pairs([1, 2], [1, 3, { after: [1] }], [1, 4, { after: [1, 2] }]);
  expect(
    applied(forum({ meetings }), [{ kind: 'lift', fact: { kind: 'meeting', meeting: 1 } }]).meetings,
  ).toEqual([
    { a: 1, b: 3, after: [] },
    { a: 1, b: 4, after: [1] },
  ]);
});
