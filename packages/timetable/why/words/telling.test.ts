import { expect, test } from 'vitest';
import { conflict } from '../conflict.ts';
import { relaxations } from '../relaxations.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { slotsOf } from './parts.ts';
import { tellLeft } from './reason.ts';
import { tellConflict, tellRelaxation } from './telling.ts';
import type { Problem } from '../../problem.ts';

const names = ['Alfa Leghe', 'Fucine Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota'];
const forum: Problem = {
  participants: [{ name: names[0], forbidden: [3] }, ...names.slice(1).map((name) => ({ name }))],
  slots: ['9:00', '9:20', '9:40', '10:00', '10:20', '10:40', '11:00', '11:20'].map((label) => ({ label })),
  tables: 4,
  meetings: [2, 3, 4, 5, 6, 7, 8, 9].map((b) => ({ a: 1, b })),
};

test('a firm with a meeting too many, in both languages', () => {
  const found = conflict(forum)!;
  expect(tellConflict(forum, found, en)).toEqual([
    'Alfa Leghe asked for 8 meetings and has 7 slots: 9:00, 9:20 and 10:00 to 11:20.',
    'Alfa Leghe asked for Fucine Beta, Gamma, Delta, Epsilon, Zeta, Eta and 2 more.',
    'Alfa Leghe is absent at 9:40.',
  ]);
  expect(tellConflict(forum, found, it)).toEqual([
    'Alfa Leghe ha chiesto 8 incontri e ha 7 turni: 9:00, 9:20 e da 10:00 a 11:20.',
    'Alfa Leghe ha chiesto Fucine Beta, Gamma, Delta, Epsilon, Zeta, Eta e altri 2.',
    'Alfa Leghe manca: 9:40.',
  ]);
  const ways = relaxations(forum);
  expect(ways.map((way) => tellRelaxation(forum, way, en))).toEqual([
    'Alfa Leghe comes at 9:40.',
    'One slot more at the end of the morning.',
    'Alfa Leghe – Fucine Beta not held.',
  ]);
  expect(ways.map((way) => tellRelaxation(forum, way, it))).toEqual([
    'Con Alfa Leghe presente: 9:40.',
    'Con un turno in più alla fine della mattina.',
    'Senza Alfa Leghe – Fucine Beta.',
  ]);
});

test('tables, and a slot that is full', () => {
  const problem: Problem = {
    ...forum,
    tables: 1,
    meetings: [
      { a: 1, b: 2, fixedSlot: 1 },
      { a: 3, b: 4, fixedSlot: 1 },
    ],
  };
  expect(tellConflict(problem, conflict(problem)!, en)).toEqual([
    '2 meetings fit only at 9:00, where there are tables for 1.',
    'Asked for: Alfa Leghe – Fucine Beta and Gamma – Delta.',
    'Fixed: Alfa Leghe – Fucine Beta (9:00) and Gamma – Delta (9:00).',
    'There is 1 table.',
  ]);
  expect(relaxations(problem).map((way) => tellRelaxation(problem, way, it))).toContain(
    'Con un tavolo in più (2 in tutto).',
  );
});

test('fairness: who must wait, and who can not', () => {
  const problem: Problem = {
    ...forum,
    fairness: 0,
    meetings: [
      { a: 1, b: 2, fixedSlot: 1 },
      { a: 1, b: 3, fixedSlot: 4 },
    ],
  };
  expect(tellConflict(problem, conflict(problem)!, en)).toEqual([
    'Alfa Leghe has 1 break or more, Delta at most 0.',
    'Alfa Leghe asked for Fucine Beta and Gamma.',
    'Fixed: Alfa Leghe – Fucine Beta (9:00) and Alfa Leghe – Gamma (10:00).',
    'The breaks of any two differ by 0 at most.',
  ]);
  expect(relaxations(problem).map((way) => tellRelaxation(problem, way, en))[0]).toBe(
    'Breaks that differ by up to 1.',
  );
});

test('slots without labels are numbered', () => {
  const problem = { ...forum, slots: forum.slots.map(() => ({})) };
  expect(slotsOf(problem, [1, 3, 4, 5, 7, 8], en)).toBe('slot 1, slots 3 to 5, slot 7 and slot 8');
  expect(slotsOf(problem, [1, 3, 4, 5], it)).toBe('turno 1 e turni da 3 a 5');
});

test('why a wish is left out', () => {
  const reason = { code: 'overfull', participant: 1, wishes: 11, slots: 10 } as const;
  expect(tellLeft(forum, reason, en)).toBe('Alfa Leghe has 10 slots for 11 wishes');
  expect(tellLeft(forum, reason, it)).toBe('Alfa Leghe ha 10 turni per 11 desideri');
});
