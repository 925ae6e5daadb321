import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Column } from '../import-columns.ts';
import type { LaidRow } from './import-lay-plan.ts';
import { lookAt, planFile } from './import-work.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );

/** The whole way from bytes to a plan, through the worker, with the columns as guessed. */
async function planned(bytes: Uint8Array): Promise<{ columns: Column[]; rows: LaidRow[]; blank: number }> {
  const looked = await lookAt(bytes, {});
  if (!looked.ok) throw new Error(looked.refusal.code);
  const { columns } = looked.value;
  const plan = await planFile(bytes, {}, { columns, known: [], fields: [], lang: 'it' });
  if (!plan.ok) throw new Error(plan.refusal.code);
  return { columns, rows: plan.value.rows, blank: plan.value.reading.blank };
}
const names = (rows: readonly LaidRow[]) => rows.map((row) => row.entry.firm.name);

describe('nasty files', () => {
  it('UTF-16 with tabs, as "Unicode text" is saved', async () => {
    const { rows } = await planned(utf16('Ragione sociale\tCittà\r\nSocietà Rossi\tForlì\r\n'));
    expect(rows[0]!.entry.firm).toMatchObject({ name: 'Società Rossi', city: 'Forlì' });
  });

  it('Windows letters, semicolons, blank lines and a new line in a cell', async () => {
    const { rows, blank } = await planned(
      latin('Azienda;Indirizzo\r\n\r\n"Caff\xe8 & C. s.n.c.";"Via Po 1\r\n47900 Rimini"\r\n;\r\n'),
    );
    expect(names(rows)).toEqual(['Caffè & C. s.n.c.']);
    expect(rows[0]!.number).toBe(3);
    expect(blank).toBe(2);
  });

  it('ragged rows: short ones are taken, long ones kept aside', async () => {
    const { rows } = await planned(
      utf8('Azienda;Città;CAP\nRossi\nNeri;Rimini;47900;di troppo\nVerdi;Forlì;47121;;\n'),
    );
    expect(rows.map((row) => [row.decision, row.problems.map((problem) => problem.code)])).toEqual([
      ['new', ['too-few-cells']],
      ['aside', ['too-many-cells']],
      ['new', []],
    ]);
    expect(rows[1]!.cells).toEqual(['Neri', 'Rimini', '47900', 'di troppo']);
  });

  it('a huge cell is kept aside, not cut', async () => {
    const { rows } = await planned(utf8(`Azienda;Note\nRossi;${'x'.repeat(2_000_000)}\nNeri;ok\n`));
    expect(rows.map((row) => row.decision)).toEqual(['aside', 'new']);
    expect(rows[0]!.cells[1]).toHaveLength(2_000_000);
  });

  it('a workbook: second sheet, title above, formulas, dates and long numbers', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Solo un appunto']]), 'Copertina');
    const sheet = utils.aoa_to_sheet([
      ['Elenco soci'],
      [],
      ['Ragione sociale', 'Telefono', 'Socio dal', 'Sito'],
      ['Rossi Srl', 390541123456, null, null],
    ]);
    sheet['C4'] = { t: 'n', v: 45_292, z: 'dd/mm/yyyy' };
    sheet['D4'] = { t: 's', v: 'www.rossi.it', f: 'CONCATENATE("www.","rossi.it")' };
    utils.book_append_sheet(book, sheet, 'Soci');
    const { columns, rows } = await planned(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    expect(columns.map((column) => column.target)).toEqual(['name', 'phone', 'out', 'website']);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: 4,
      cells: ['Rossi Srl', '390541123456', '2024-01-01', 'www.rossi.it'],
      entry: { firm: { name: 'Rossi Srl', phone: '390541123456', website: 'https://www.rossi.it' } },
    });
  });

  it('what only looks like a workbook is refused in words', async () => {
    const looked = await lookAt(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]), {});
    expect(looked).toMatchObject({ ok: false, refusal: { code: 'file/unreadable' } });
  });

  it('bytes that are no text at all end in rows with problems, not in an exception', async () => {
    const { rows } = await planned(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256));
    expect(rows.length).toBeGreaterThan(0);
  });
});
