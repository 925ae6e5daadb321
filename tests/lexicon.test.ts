import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The general business lexicon: words any firm says what it does with, each entry in four languages. */
const themes = globSync('sectors/lexicon/*.json').map((path) => ({
  path: path.replaceAll('\\', '/'),
  entries: JSON.parse(readFileSync(path, 'utf8')) as unknown[],
}));

const everyEntry = themes.flatMap(({ path, entries }) => entries.map((entry) => ({ path, entry })));

/** An entry is four texts, in the order it, en, fr, de; synonyms of one language stand between bars. */
const isWhole = (entry: unknown): entry is string[] =>
  Array.isArray(entry) &&
  entry.length === 4 &&
  entry.every(
    (words) =>
      typeof words === 'string' &&
      words.split('|').every((word) => word !== '' && word === word.trim()) &&
      new Set(words.split('|')).size === words.split('|').length,
  );

/** Two entries with the same first word in Italian and in English say the same thing. */
const headOf = ([it, en]: [string, string]) => `${it.split('|')[0]} = ${en.split('|')[0]}`.toLowerCase();

describe('the lexicon', () => {
  it('has many themes, none of them empty', () => {
    expect(themes.length).toBeGreaterThan(5);
    expect(themes.filter(({ entries }) => entries.length === 0)).toEqual([]);
  });

  it('says every entry in four languages', () => {
    expect(everyEntry.filter(({ entry }) => !isWhole(entry))).toEqual([]);
  });

  it('says nothing twice', () => {
    const heads = everyEntry.map(({ entry }) => headOf(entry as [string, string]));
    expect(heads.filter((head, i) => heads.indexOf(head) !== i)).toEqual([]);
  });
});
