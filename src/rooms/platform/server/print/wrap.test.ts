import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit } from './fit.ts';
import { balance, tears, wrap } from './wrap.ts';

/** A typewriter: every letter is as wide as the next, so widths are letter counts. */
const typewriter = (text: string) => [...text].length;
const unspaced = (text: string) => text.replace(/\s/gu, '');
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.stringMatching(/^[a-zàčłőș&.-]{1,14}$/), { maxLength: 12 }).map((words) => words.join(' ')),
);

test('wrapping loses nothing but spaces, whatever the text and the width', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(unspaced(wrap(text, width, typewriter).join(''))).toBe(unspaced(text));
    }),
  );
});

test('no line is wider than asked, unless one letter is', () => {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, width) => {
      for (const line of wrap(text, width, typewriter)) {
        if ([...letters.segment(line)].length > 1) expect(typewriter(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('balancing keeps the number of lines and tears no word that fits', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 40 }), (text, width) => {
      const even = balance(text, width, typewriter);
      expect(even.length).toBe(wrap(text, width, typewriter).length);
      expect(unspaced(even.join(''))).toBe(unspaced(text));
    }),
  );
  expect(balance('Fonderie Riunite della Valle', 24, typewriter)).toEqual([
    'Fonderie Riunite',
    'della Valle',
  ]);
});

test('lines end after spaces, hyphens and slashes, and never before a dash that follows a space', () => {
  expect(wrap('Rossi-Bianchi leghe/acciai', 8, typewriter)).toEqual([
    'Rossi-',
    'Bianchi',
    'leghe/',
    'acciai',
  ]);
  expect(wrap('北京精密铸造有限公司', 4, typewriter)).toEqual(['北京精密', '铸造有限', '公司']);
  expect(wrap('Fine\u{a0}Srl ok', 8, typewriter)).toEqual(['Fine\u{a0}Srl', 'ok']);
  expect(wrap('  ', 8, typewriter)).toEqual([]);
});

test('a name shrinks before it takes another line, and at the smallest size is still whole', () => {
  const widthAt = (text: string, size: number) => typewriter(text) * size;
  const room = { width: 120, lines: 1, sizes: [12, 8] as const };
  expect(fit('Ten chars!', room, widthAt)).toEqual({ size: 12, lines: ['Ten chars!'] });
  expect(fit('Twelve chars', room, widthAt)).toEqual({ size: 10, lines: ['Twelve chars'] });
  const long = fit('Officine Meccaniche Riunite di Precisione e Figli', room, widthAt);
  expect(long.size).toBe(8);
  expect(long.lines.join(' ')).toBe('Officine Meccaniche Riunite di Precisione e Figli');
});

test('a word that would be torn makes the size go down first', () => {
  const widthAt = (text: string, size: number) => typewriter(text) * size;
  expect(tears('Feinmechanik AG', 100, (text) => widthAt(text, 10))).toBe(true);
  expect(fit('Feinmechanik AG', { width: 100, lines: 2, sizes: [10, 6] }, widthAt).size).toBe(8);
});
