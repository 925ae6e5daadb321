import { expect, test } from 'vitest';
import type { SaidOf } from '../findings-words.ts';
import { chainPageWords } from './chain-page.ts';

/** Every key that leads to a sentence, as a path. */
const paths = (words: object, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? paths(value as object, `${above}${key}.`)
      : [`${above}${key}`],
  );

test('Italian and English say the same things', () => {
  expect(paths(chainPageWords.it).sort()).toEqual(paths(chainPageWords.en).sort());
});

const hole = (counts: Partial<SaidOf['hole']>) =>
  (['it', 'en'] as const).map(
    (lang) =>
      chainPageWords[lang].says.hole({
        stage: 'Casting',
        before: 0,
        after: 0,
        needs: [],
        wanting: 0,
        ...counts,
      }).sentence,
  );

test.each([
  [{}, 'In «Casting» non c’è nessuno.', 'Nobody stands at “Casting”.'],
  [
    { before: 1, after: 3 },
    'In «Casting» non c’è nessuno, fra 1 impresa a monte e 3 a valle.',
    'Nobody stands at “Casting”, between 1 firm before it and 3 after.',
  ],
  [
    { needs: ['x'] },
    'In «Casting» non c’è nessuno, e una richiesta aperta lo cerca.',
    'Nobody stands at “Casting”, and an open need asks for it.',
  ],
])('a hole of %o', (counts, it, en) => {
  expect(hole(counts)).toEqual([it, en]);
});
