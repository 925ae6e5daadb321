import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fileFor } from './faces.ts';
import { settable, splitRuns } from './runs.ts';

// Opening fonts for the first time takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const sans = (code: number) => fileFor('sans', code);
const files = (text: string) =>
  splitRuns(text, sans).map((run) => [run.file?.split('-400')[0] ?? null, run.text]);

test('each stretch goes to the file that has its letters', () => {
  expect(files('Kovács & Sőn')).toEqual([
    ['public-sans-latin', 'Kovács & S'],
    ['public-sans-latin-ext', 'ő'],
    ['public-sans-latin', 'n'],
  ]);
  expect(files('Școala')[0]).toEqual(['public-sans-latin-ext', 'Ș']);
  expect(files('Ελλάς')).toEqual([['source-serif-4-greek', 'Ελλάς']]);
  expect(files('Завод')).toEqual([['source-serif-4-cyrillic', 'Завод']]);
});

test('letters that no file has are told, not dropped', () => {
  expect(files('张伟 srl')).toEqual([
    [null, '张伟'],
    ['public-sans-latin', ' srl'],
  ]);
});

test('wide, decomposed and invisible forms come back to plain letters', () => {
  expect(files('Ａｂ㎜')).toEqual([['public-sans-latin', 'Abmm']]);
  expect(settable('cafe\u{301}\u{200b}\t\u{ad}x')).toBe('café x');
  expect(settable('9\u{202f}000')).toBe('9\u{a0}000');
});

test('any text splits into runs that hold all its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const whole = splitRuns(text, sans)
        .map((run) => run.text)
        .join('');
      expect(whole.normalize('NFKC')).toBe(settable(text).normalize('NFKC'));
    }),
  );
});
