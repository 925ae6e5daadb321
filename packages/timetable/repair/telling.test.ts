import { expect, test } from 'vitest';
import { repair } from './repair.ts';
import { en } from './words/en.ts';
import { it } from './words/it.ts';
import { tellReason, tellRepair } from './words/telling.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

const problem: Problem = {
  participants: [
    { name: 'Alfa Leghe' },
    { name: 'Fucine Beta' },
    { name: 'Gamma' },
    { name: 'Delta Stampi' },
  ],
  slots: [{ label: '9:00' }, { label: '9:20' }, { label: '9:40' }],
  tables: 2,
  mode: 'choose',
  meetings: [
    { a: 1, b: 2 },
    { a: 3, b: 4 },
    { a: 2, b: 3 },
    { a: 1, b: 3, weight: 5 },
  ],
};
const held: Held[] = [
  { meeting: 1, slot: 1, table: 1 },
  { meeting: 2, slot: 1, table: 2 },
  { meeting: 3, slot: 2, table: 1 },
];

test('a meeting that moves is told to both sides, with the hour and the table', () => {
  const answer = repair(problem, held, [{ kind: 'late', participant: 1, until: 2 }], { now: 0 });
  expect(tellRepair(answer, en)).toEqual({
    summary: '2 firms move.',
    told: [
      {
        participant: 1,
        name: 'Alfa Leghe',
        sentences: [
          "Your meeting with Fucine Beta moves from 9:00 to 9:40, table 1: Alfa Leghe can't be there then.",
        ],
      },
      {
        participant: 2,
        name: 'Fucine Beta',
        sentences: [
          "Your meeting with Alfa Leghe moves from 9:00 to 9:40, table 1: Alfa Leghe can't be there then.",
        ],
      },
    ],
  });
  expect(tellRepair(answer, it).told[0]!.sentences).toEqual([
    'L’incontro con Fucine Beta si sposta da 9:00 a 9:40, tavolo 1: a quell’ora manca Alfa Leghe.',
  ]);
});

test('a wish that waited takes the hole of a meeting that is lost', () => {
  const busy: Problem = {
    ...problem,
    slots: problem.slots.slice(0, 1),
    participants: problem.participants,
  };
  const answer = repair(
    busy,
    held.slice(0, 2),
    [
      { kind: 'no-show', participant: 4 },
      { kind: 'cancelled', meeting: 1 },
    ],
    {
      now: 0,
    },
  );
  const { summary, told } = tellRepair(answer, it);
  expect(summary).toBe('2 incontri saltano, entra 1 desiderio in attesa.');
  expect(told.map((one) => [one.name, one.sentences])).toEqual([
    [
      'Alfa Leghe',
      [
        'L’incontro con Fucine Beta (9:00) non si tiene: è stato annullato.',
        'Nuovo: incontri Gamma, 9:00, tavolo 1.',
      ],
    ],
    ['Fucine Beta', ['L’incontro con Alfa Leghe (9:00) non si tiene: è stato annullato.']],
    [
      'Gamma',
      [
        'L’incontro con Delta Stampi (9:00) non si tiene: a quell’ora manca Delta Stampi; non resta un turno in cui ci siano tutti.',
        'Nuovo: incontri Alfa Leghe, 9:00, tavolo 1.',
      ],
    ],
    [
      'Delta Stampi',
      [
        'L’incontro con Gamma (9:00) non si tiene: a quell’ora manca Delta Stampi; non resta un turno in cui ci siano tutti.',
      ],
    ],
  ]);
  expect(answer.left.map((one) => tellReason(answer.problem, one.reason, en))).toEqual([
    'nobody wants it any more',
    'there is no slot left in which all are there',
    'in the slots all may use (9:00) somebody has another meeting',
  ]);
});

test('what changes nothing says so', () => {
  const answer = repair(problem, held, [], { now: 0 });
  expect(tellRepair(answer, en)).toEqual({ summary: 'Nothing changes.', told: [] });
});
