import { expect, test } from 'vitest';
import { en } from './en.ts';
import { it } from './it.ts';

/** Every key that leads to a sentence, as a path. */
function paths(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? paths(value as object, `${above}${key}.`)
      : [`${above}${key}`],
  );
}

test('Italian and English say the same things', () => {
  expect(paths(it).sort()).toEqual(paths(en).sort());
});
