import { expect, test } from 'vitest';
import { capFrom, peopleFrom, readNames } from './participant.ts';

const firms = [
  { id: 'alloys', name: 'Emilia Alloys S.r.l.' },
  { id: 'brakes', name: 'Valley Brakes SpA' },
  { id: 'carbon', name: 'Carbon Più' },
];

const lines = (rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }));

test('pasted names are found, known, repeated or refused with what was near', () => {
  const rows = [
    ['Azienda', 'Chi viene'],
    ['emilia alloys', 'Ada Neri; Ugo Bianchi'],
    ['Carbon Più'],
    ['Emilia Alloys SRL'],
    [''],
    ['Vale Brakes'],
  ];
  expect(readNames(lines(rows), firms, new Set(['carbon']))).toEqual({
    found: [{ row: 2, firmId: 'alloys', people: ['Ada Neri', 'Ugo Bianchi'] }],
    again: [
      { row: 3, name: 'Carbon Più' },
      { row: 4, name: 'Emilia Alloys SRL' },
    ],
    problems: [
      {
        row: 6,
        name: 'Vale Brakes',
        refusal: {
          code: 'participant/no-such-firm',
          data: { name: 'Vale Brakes', near: ['Valley Brakes SpA'] },
        },
      },
    ],
  });
});

test('a single line is a name, even if it looks like a heading', () => {
  expect(readNames(lines([['Company']]), firms, new Set()).problems).toHaveLength(1);
});

test('people are read from lines or commas, once each', () => {
  expect(peopleFrom('Ada  Neri\nUgo Bianchi, Ada Neri,,')).toEqual(['Ada Neri', 'Ugo Bianchi']);
});

test.each([
  ['', { ok: true, value: null }],
  [' 8 ', { ok: true, value: 8 }],
  ['0', { ok: false, refusal: { code: 'participant/not-a-cap', about: 'cap', data: { cap: '0' } } }],
  ['many', { ok: false, refusal: { code: 'participant/not-a-cap', about: 'cap', data: { cap: 'many' } } }],
])('a bound on meetings: %j', (text, result) => {
  expect(capFrom(text)).toEqual(result);
});
