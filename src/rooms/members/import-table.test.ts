import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiters } from './import-delimiter.ts';
import { readText } from './import-table.ts';

const cellsOf = (text: string) => readText(text).rows.map((row) => row.cells);

describe('rows and cells', () => {
  it.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons, with commas inside', 'a;b\n1,5;2\n1,7;3', ';'],
    ['tabs, as a spreadsheet pastes', 'a\tb\n1\t2', '\t'],
    ['bars', 'a|b|c\n1|2|3', '|'],
    ['the word of Excel', 'sep=;\na;b\n1;2', ';'],
    ['dividers inside quotes do not count', 'a;b\n"x,y,z";2\n"p,q,r";3', ';'],
  ])('%s', (_, text, delimiter) => {
    expect(readText(text).delimiter).toBe(delimiter);
  });

  it('takes a plain list of names as one column, commas and all', () => {
    expect(cellsOf('Rossi, Bianchi & C. Srl\nVerdi SpA\nNeri Snc')).toEqual([
      ['Rossi, Bianchi & C. Srl'],
      ['Verdi SpA'],
      ['Neri Snc'],
    ]);
  });

  it('reads a Markdown table', () => {
    expect(readText('| Nome | Città |\n|---|:---:|\n| Rossi \\| figli | Forlì |')).toMatchObject({
      delimiter: 'markdown',
      rows: [
        { line: 1, cells: ['Nome', 'Città'] },
        { line: 3, cells: ['Rossi | figli', 'Forlì'] },
      ],
    });
  });

  it('keeps a new line inside quotes, and says on which line each row begins', () => {
    expect(readText('a,b\r\n"x\r\ny",2\r\n3,4').rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('counts blank lines apart and keeps ragged rows as they are', () => {
    expect(readText('a,b\n\n1,2\n,\n3\n4,5,6')).toMatchObject({
      blank: 2,
      rows: [{ cells: ['a', 'b'] }, { cells: ['1', '2'] }, { cells: ['3'] }, { cells: ['4', '5', '6'] }],
    });
  });

  it.each([
    ['a doubled quote', '"say ""hi""",2', ['say "hi"', '2']],
    ['a quote inside bare text', '5" pipe,2', ['5" pipe', '2']],
    ['a blank before the quote', '1, "x,y" ,3', ['1', 'x,y', '3']],
    ['an empty last cell', '1,2,', ['1', '2', '']],
    ['a stray quote inside quotes', '"Officina "Rossi" Srl",2', ['Officina "Rossi" Srl', '2']],
  ])('%s', (_, text, cells) => expect(readText(text, ',').rows[0]!.cells).toEqual(cells));

  it.each([
    ['a doubled quote', '"say ""hi""",2', ['say "hi"', '2']],
    ['a quote inside bare text', '5" pipe,2', ['5" pipe', '2']],
    ['a blank before the quote', '1, "x,y" ,3', ['1', 'x,y', '3']],
    ['an empty last cell', '1,2,', ['1', '2', '']],
    ['a stray quote inside quotes', '"Officina "Rossi" Srl",2', ['Officina "Rossi" Srl', '2']],
  ])('%s', (_, text, cells) => expect(readText(text, ',').rows[0]!.cells).toEqual(cells));

  it('does not let a quote that never closes swallow the rest', () => {
    expect(readText('a,b\n1,"Officina\n2,Fonderia\n3,Stampi').rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'Officina'], loose: true },
      { line: 3, cells: ['2', 'Fonderia'] },
      { line: 4, cells: ['3', 'Stampi'] },
    ]);
  });

  it('does not let two stray quotes swallow what lies between', () => {
    const rows = readText('a,b\n1,"Officina\n2,Fonderia\n3,"Stampi" Srl\n4,Viti').rows;
    expect(rows.map((row) => row.cells[0])).toEqual(['a', '1', '2', '3', '4']);
  });

  it('stays quick and keeps every row when no quote ever closes', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `${at},"Officina`).join('\n');
    expect(readText(text).rows).toHaveLength(3000);
  });

  it('sees all line ends, also mixed', () => {
    expect(cellsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('law: what was written with quotes is read back cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'è', ' ', '"', ',', ';', '\t', '|', '\n', '1') });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        const written = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        const full = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect(readText(written, delimiter).rows.map((row) => row.cells)).toEqual(full);
      }),
    );
  });
});
