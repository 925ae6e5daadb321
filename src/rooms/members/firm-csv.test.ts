import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLine, harmless, unharmed } from './firm-csv.ts';

describe('CSV', () => {
  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    [' =1+A1', "' =1+A1"],
    ['+39 059 123-456', '+39 059 123-456'],
    ['-5', '-5'],
    ["'=1", "''=1"],
    ['Ferri & C.', 'Ferri & C.'],
  ])('%s leaves as %s', (cell, safe) => expect(harmless(cell)).toBe(safe));

  it('says how it is encoded when asked', () =>
    expect(csvHead(['Nome', 'Città'], { delimiter: ';', bom: true })).toBe('\ufeffNome;Città\r\n'));

  it('reads back as written, whatever is in the cells', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('=1', "'=1", '@x', '-A', 'a;b', '"', '\r\n', ' =1')), {
          minLength: 2,
        }),
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        (cells, delimiter) => {
          const [row] = parse(csvLine(cells, { delimiter }), {
            delimiter,
            relax_column_count: true,
          }) as string[][];
          expect((row ?? ['', '']).map(unharmed)).toEqual(cells);
        },
      ),
    ));
});
