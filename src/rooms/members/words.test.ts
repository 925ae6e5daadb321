import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countryName, countryOptions, keyLabel, membersWords, valueWords } from './words.ts';

/** The shape of a dictionary: its keys, and which of them are functions of how many things. */
function shape(words: unknown): unknown {
  if (typeof words === 'function') return `(${words.length})`;
  if (typeof words !== 'object' || words === null) return typeof words;
  return Object.fromEntries(
    Object.entries(words)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, shape(value)]),
  );
}

describe('the words', () => {
  it('are the same in both languages', () => expect(shape(membersWords.it)).toEqual(shape(membersWords.en)));

  it('answer every refusal of this room', () => {
    const here = import.meta.dirname;
    const sources = [here, join(here, 'server')].flatMap((folder) =>
      readdirSync(folder)
        .filter(
          (name) =>
            name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(import|duplicates|names)/.test(name),
        )
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/(?:refused\(|say\(|code: )'([a-z-]+\/?[a-z-]*)'/g)].map((found) => found[1]!),
    );
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !membersWords.en.refusals[code])).toEqual([]);
  });

  it('name keys and values as people do', () => {
    const fields = [
      {
        noun: 'firm' as const,
        key: 'size',
        label: { it: 'Addetti', en: 'Staff' },
        kind: 'number' as const,
        choices: [],
        visibility: 'members' as const,
      },
    ];
    expect(keyLabel('see.own.size', 'firm', fields, 'it')).toBe('Addetti: chi lo vede');
    expect(keyLabel('family_name', 'person', [], 'en')).toBe('Family name');
    expect(keyLabel('own.gone', 'firm', [], 'en')).toBe('gone');
    expect(valueWords('country', 'GB', [], 'it')).toBe('Regno Unito');
    expect(valueWords('own.size', 12345, fields, 'it')).toBe('12.345');
    expect(valueWords('tags', ['a', 'b'], [], 'it')).toBe('a, b');
  });

  it('know every country once', () => {
    const options = countryOptions('it');
    expect(options.length).toBeGreaterThan(240);
    expect(new Set(options.map((option) => option.label)).size).toBe(options.length);
    expect(countryName('no', 'it')).toBe('no');
  });
});
