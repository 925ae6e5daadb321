import { expect, test } from 'vitest';
import { check } from '../checker.ts';
import { whyNot, wishWays } from './wish.ts';
import { en } from './words/en.ts';
import { it } from './words/it.ts';
import { tellWish } from './words/telling.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

const forum: Problem = {
  participants: [{ name: 'Alfa Leghe' }, { name: 'Fucine Beta' }, { name: 'Gamma' }, { name: 'Delta' }],
  slots: [{ label: '9:00' }, { label: '9:20' }],
  tables: 2,
  mode: 'choose',
  meetings: [
    { a: 1, b: 2 },
    { a: 3, b: 4 },
    { a: 1, b: 3 },
    { a: 1, b: 4, weight: 3 },
  ],
};
const at = (...places: [number, number, number][]): Held[] =>
  places.map(([meeting, slot, table]) => ({ meeting, slot, table }));

test('a wish that takes the place of another, and moves a third', () => {
  const participants = forum.participants.map((one, index) =>
    index === 0 ? { ...one, forbidden: [2] } : one,
  );
  const problem = { ...forum, participants };
  const cost = whyNot(problem, at([1, 1, 1], [2, 1, 2]), 3);
  expect(cost).toMatchObject({ kind: 'possible', displaced: [1], moved: [2], breaks: 0 });
  if (cost.kind === 'possible') expect(check(problem, cost.held).faults).toEqual([]);
  expect(tellWish(problem, cost, en)).toEqual([
    'It would displace Alfa Leghe – Fucine Beta.',
    'It would fit if Gamma – Delta moved.',
  ]);
  expect(tellWish(problem, cost, it)).toEqual([
    'Toglierebbe il posto a Alfa Leghe – Fucine Beta.',
    'Ci starebbe se si spostasse Gamma – Delta.',
  ]);
});

test('the lighter go: two of weight 1 rather than one of 3', () => {
  const cost = whyNot(forum, at([2, 1, 2], [1, 1, 1], [4, 2, 1]), 3);
  expect(cost).toMatchObject({ kind: 'possible', displaced: expect.arrayContaining([1, 2]), moved: [] });
});

test('a wish that fits as things are', () => {
  const held = at([2, 1, 1], [4, 2, 1]);
  expect(whyNot(forum, held, 1)).toMatchObject({ kind: 'possible', displaced: [], moved: [], breaks: 0 });
  expect(tellWish(forum, whyNot(forum, held, 1), en)).toEqual(['It would fit as things are.']);
});

test('a wish in nobody’s slot, or refused, can’t be', () => {
  const participants = forum.participants.map((one, index) => (index === 2 ? { forbidden: [1, 2] } : one));
  expect(whyNot({ ...forum, participants }, at([1, 1, 1], [4, 2, 1]), 3)).toEqual({ kind: 'never' });
  const meetings = forum.meetings.map((one, index) => (index === 2 ? { ...one, never: true } : one));
  expect(whyNot({ ...forum, meetings }, at([1, 1, 1], [4, 2, 1]), 3)).toEqual({ kind: 'never' });
});

test('what is locked is not displaced', () => {
  const meetings = forum.meetings.map((one, index) =>
    index === 0 ? { ...one, locked: { slot: 1 } } : index === 3 ? { ...one, locked: { slot: 2 } } : one,
  );
  expect(whyNot({ ...forum, meetings }, at([1, 1, 1], [4, 2, 1]), 3)).toEqual({ kind: 'never' });
});

test('what has begun stays, and is no place for a wish', () => {
  const problem = { ...forum, tables: 1 };
  const held = at([1, 1, 1], [2, 2, 1]);
  // Before the day Alfa – Beta or the other may go; once the first slot has begun only the other.
  expect(whyNot(problem, held, 3)).toMatchObject({ kind: 'possible', displaced: [1] });
  expect(whyNot(problem, held, 3, { now: 1 })).toMatchObject({ kind: 'possible', displaced: [2] });
  expect(whyNot(problem, held, 3, { now: 1, displacing: 0 })).toEqual({ kind: 'unknown' });
  expect(whyNot(problem, held, 3, { now: 2 })).toEqual({ kind: 'never' });
});

test('both ways are told: who would move, and who would have to go', () => {
  const participants = forum.participants.map((one, index) =>
    index === 0 ? { ...one, forbidden: [2] } : one,
  );
  const problem = { ...forum, participants, tables: 1, slots: [...forum.slots, { label: '9:40' }] };
  const [asIs, instead] = wishWays(problem, at([2, 1, 1]), 1);
  expect(asIs).toMatchObject({ displaced: [], moved: [] });
  expect(instead).toMatchObject({ displaced: [2] });
});

test('nobody gets more meetings than it wants', () => {
  const participants = forum.participants.map((one, index) => (index === 0 ? { ...one, maximum: 1 } : one));
  const cost = whyNot({ ...forum, participants }, at([1, 1, 1]), 3);
  expect(cost).toMatchObject({ kind: 'possible', displaced: [1] });
});
