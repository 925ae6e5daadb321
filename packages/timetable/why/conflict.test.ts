import { expect, test } from 'vitest';
import { conflict } from './conflict.ts';
import { keyOf } from './fact.ts';
import type { Meeting, Problem } from '../problem.ts';

const forum = (more: Partial<Problem>): Problem => ({
  participants: [{}, {}, {}, {}],
  slots: [{ session: 'morning' }, { session: 'morning' }, { session: 'afternoon' }],
  tables: 2,
  meetings: [],
  ...more,
});
const facts = (problem: Problem): string[] | undefined => conflict(problem)?.facts.map(keyOf);
const pairs = (...list: [number, number, Partial<Meeting>?][]): Meeting[] =>
  list.map(([a, b, more]) => ({ a, b, ...more }));

test('a forum that has a timetable has no conflict', () => {
  expect(conflict(forum({ meetings: pairs([1, 2], [1, 3], [1, 4]) }))).toBe(null);
});

test('four meetings of one firm and three slots', () => {
  const problem = forum({ meetings: pairs([3, 4], [1, 2], [1, 3], [1, 4], [2, 1]) });
  expect(conflict(problem)).toMatchObject({
    facts: [2, 3, 4, 5].map((meeting) => ({ kind: 'meeting', meeting })),
    minimal: true,
  });
});

test('absences count one by one, and only those that matter', () => {
  const problem = forum({
    participants: [{ forbidden: [2, 3] }, { forbidden: [1] }, { forbidden: [1, 2] }, {}],
    meetings: pairs([3, 4], [1, 2]),
  });
  expect(facts(problem)).toEqual(['meeting 2', 'absent 1 2', 'absent 1 3', 'absent 2 1']);
});

test('tables, and bound tables', () => {
  const one = pairs([1, 2, { fixedSlot: 1 }], [3, 4, { fixedSlot: 1 }]);
  expect(facts(forum({ tables: 1, meetings: one }))).toEqual([
    'meeting 1',
    'meeting 2',
    'fixed 1',
    'fixed 2',
    'tables',
  ]);
  const bound = one.map((meeting) => ({ ...meeting, table: 2 }));
  expect(facts(forum({ meetings: bound }))).toHaveLength(6);
});

test('an order that leaves no slot', () => {
  const meetings = pairs([1, 2, { session: 'afternoon' }], [3, 4, { after: [1], session: 'morning' }]);
  // That the second is asked for in the morning adds nothing: nothing comes after the only afternoon slot.
  expect(facts(forum({ meetings }))).toEqual(['meeting 1', 'meeting 2', 'session 1', 'after 2 1']);
});

test('fairness, where somebody must wait and somebody can not', () => {
  const meetings = pairs([1, 2, { fixedSlot: 1 }], [1, 3, { fixedSlot: 3 }]);
  expect(facts(forum({ meetings, fairness: 0 }))).toEqual([
    'meeting 1',
    'meeting 2',
    'fixed 1',
    'fixed 2',
    'fairness',
  ]);
});

test('in mode choose only what is locked can be in the way', () => {
  const meetings = pairs([1, 2, { locked: { slot: 1 } }], [1, 3, { locked: { slot: 1 } }], [1, 4]);
  expect(facts(forum({ meetings, mode: 'choose' }))).toEqual([
    'meeting 1',
    'meeting 2',
    'locked 1',
    'locked 2',
  ]);
});

test('people, resources, closed tables and numbers of meetings are facts too', () => {
  const two = pairs([1, 2, { fixedSlot: 1, needs: [1] }], [3, 4, { fixedSlot: 1, needs: [1] }]);
  expect(facts(forum({ meetings: two, resources: [{ capacity: 1 }] }))).toEqual([
    'meeting 1',
    'meeting 2',
    'fixed 1',
    'fixed 2',
    'resource 1',
  ]);
  const slots = [{ closedTables: [1] }, { closedTables: [2] }];
  const fixed = pairs([1, 2, { fixedSlot: 1 }], [3, 4, { fixedSlot: 1 }]);
  expect(facts(forum({ slots, meetings: fixed }))).toContain('closed 1');
  const firm = { representatives: [{ forbidden: [1, 2] }, { forbidden: [1, 2, 3] }] };
  expect(
    facts(
      forum({ participants: [firm, {}, {}, {}], meetings: pairs([1, 2, { fixedSlot: 2, persons: [1] }]) }),
    ),
  ).toEqual(['meeting 1', 'fixed 1', 'person 1', 'person-absent 1 1 2']);
  const wishes = forum({
    participants: [{ minimum: 2 }, {}, { forbidden: [1, 2, 3] }, {}],
    meetings: pairs([1, 2], [1, 3]),
    mode: 'choose',
  });
  expect(facts(wishes)).toEqual(['absent 3 1', 'absent 3 2', 'absent 3 3', 'minimum 1']);
});

test('stops when asked, and claims nothing then', () => {
  const problem = forum({ meetings: pairs([1, 2], [1, 3], [1, 4], [2, 1]) });
  expect(conflict(problem, { stopped: () => true })).toBe(null);
});
