import { describe, expect, test } from 'vitest';
import { mutualWishes, readWishes, type Wish, wishCounts } from './wish.ts';

const firms = [
  { id: 'alloys', name: 'Emilia Alloys S.r.l.' },
  { id: 'brakes', name: 'Brembo Valley Brakes SpA' },
  { id: 'carbon', name: 'Carbon Più' },
];

const lines = (rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }));

describe('wishes from rows', () => {
  test('columns are found by their headings, in any order', () => {
    const rows = [
      ['Peso', 'Da', 'Vuole incontrare'],
      ['3', 'emilia alloys', 'carbon piu'],
      ['', 'CARBON PIÙ', 'Brembo Valley Brakes'],
    ];
    expect(readWishes(lines(rows), firms)).toEqual({
      wishes: [
        { row: 2, from: 'alloys', to: 'carbon', weight: 3 },
        { row: 3, from: 'carbon', to: 'brakes', weight: 2 },
      ],
      problems: [],
    });
  });

  test('without a header the columns are from, to, weight', () => {
    const rows = [
      ['Emilia Alloys', 'Carbon Più', 'alta'],
      ['Carbon Più', 'Emilia Alloys'],
    ];
    expect(readWishes(lines(rows), firms).wishes).toEqual([
      { row: 1, from: 'alloys', to: 'carbon', weight: 3 },
      { row: 2, from: 'carbon', to: 'alloys', weight: 2 },
    ]);
  });

  test('every row that is not a wish says why', () => {
    const rows = [
      ['from', 'to', 'weight'],
      ['Emilia Alloys', '', ''],
      ['Emilia Aloys', 'Carbon Più', ''],
      ['Carbon Più', 'carbon piu', '1'],
      ['Carbon Più', 'Emilia Alloys', '9'],
      ['Carbon Più', 'Emilia Alloys', '1'],
      ['Carbon Più', 'Emilia Alloys', '3'],
    ];
    const reading = readWishes(lines(rows), firms);
    expect(reading.wishes).toEqual([{ row: 6, from: 'carbon', to: 'alloys', weight: 1 }]);
    expect(reading.problems.map((p) => [p.row, p.refusal])).toEqual([
      [2, { code: 'wish/no-name', about: 'to' }],
      [
        3,
        {
          code: 'wish/not-taking-part',
          about: 'from',
          data: { name: 'Emilia Aloys', near: ['Emilia Alloys S.r.l.'] },
        },
      ],
      [4, { code: 'wish/with-itself' }],
      [5, { code: 'wish/no-such-weight', about: 'weight', data: { weight: '9' } }],
      [7, { code: 'wish/twice-in-file', data: { row: 6 } }],
    ]);
  });

  test('two firms of one name are not guessed between', () => {
    const twins = [...firms, { id: 'twin', name: 'Carbon Più Ltd' }];
    expect(readWishes(lines([['carbon piu spa', 'Emilia Alloys']]), twins).problems).toMatchObject([
      {
        row: 1,
        refusal: { code: 'wish/two-of-that-name', data: { names: ['Carbon Più', 'Carbon Più Ltd'] } },
      },
    ]);
  });
});

test('a wish is mutual when both sides made it', () => {
  const wish = (id: string, from: string, to: string): Wish => ({ id, from, to, weight: 2 });
  const wishes = [
    wish('w1', 'alloys', 'carbon'),
    wish('w2', 'carbon', 'alloys'),
    wish('w3', 'alloys', 'brakes'),
  ];
  expect([...mutualWishes(wishes)]).toEqual(['w1', 'w2']);
  expect(Object.fromEntries(wishCounts(wishes))).toEqual({
    alloys: { made: 2, received: 1, mutual: 1 },
    carbon: { made: 1, received: 1, mutual: 1 },
    brakes: { made: 0, received: 1, mutual: 0 },
  });
});
