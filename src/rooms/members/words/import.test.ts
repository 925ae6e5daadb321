import { describe, expect, it } from 'vitest';
import { importWords } from './import.ts';

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key} ${typeof value}`],
  );

describe('the words of an import', () => {
  it('say the same things in both languages', () => {
    expect(keysOf(importWords.it).sort()).toEqual(keysOf(importWords.en).sort());
  });

  it('count what is there, and only that', () => {
    const counts = { new: 1, same: 0, doubled: 2, undecided: 0, aside: 0, problem: 1, rows: 4 };
    expect(importWords.en.rows.sentence(counts)).toBe(
      '1 firm new, 2 repeated in the file, 1 that can’t be taken: 4 rows in all.',
    );
    expect(importWords.it.rows.sentence(counts)).toBe(
      '1 impresa nuova, 2 ripetute nel file, 1 che non si può prendere: in tutto 4 righe.',
    );
  });
});
