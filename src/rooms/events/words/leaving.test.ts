import { expect, test } from 'vitest';
import { letterWords } from './letters.ts';
import { memberWords } from './member.ts';
import { outgoingWords } from './outgoing.ts';
import { printWords } from './print.ts';

const dictionaries = { letterWords, memberWords, outgoingWords, printWords };

/** Every key that leads to a sentence, as a path, with what stands there. */
function sentences(words: object, above = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? sentences(value as object, `${above}${key}.`)
      : [[`${above}${key}`, value]],
  );
}
const keys = (words: object) =>
  sentences(words)
    .map(([key]) => key)
    .sort();

test.each(Object.entries(dictionaries))('%s says the same things in both languages', (_, { it, en }) => {
  expect(keys(it)).toEqual(keys(en));
  expect([...sentences(it), ...sentences(en)].filter(([, said]) => said === '')).toEqual([]);
});

test('what is counted is said as people say it', () => {
  const { en, it } = printWords;
  expect(en.summary(1, '9:40', 4, null)).toBe('One meeting. It starts at\u{a0}9:40, at\u{a0}table\u{a0}4.');
  expect(en.summary(12, '9:40', 4, 'Tuesday 15 December 2026')).toContain('The first starts on Tuesday 15');
  expect(it.summary(1, '1:30', 4, null)).toBe('Un incontro. Comincia all’1:30, al\u{a0}tavolo\u{a0}4.');
  expect(it.summary(3, '9:00', 1, null)).toContain('Tre incontri. Il primo comincia alle\u{a0}9:00');
  expect(it.unmet(1, 4)).toMatch(/^Un incontro che avete chiesto non ha trovato posto/);
  expect(en.unmet(2, 5)).toMatch(/^Two of your wishes could not be fitted in/);
  expect(en.unmet(3, 3)).not.toMatch(/of your wishes/);
});
