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

test('no sentence is empty, and none is the same word left untranslated by accident', () => {
  const texts = (words: object) =>
    paths(words).map((path) =>
      path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], words),
    );
  expect(texts(it).filter((text) => text === '')).toEqual([]);
  expect(texts(en).filter((text) => text === '')).toEqual([]);
});
