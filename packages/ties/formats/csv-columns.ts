import { numberOf } from './columns.ts';
import type { Cell, Row } from './csv-rows.ts';
import type { Findings } from './findings.ts';

/** Year-month-day, perhaps with a clock. */
export function dated(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/.test(text);
}

/** How a table is written, as far as its numbers are concerned. */
export interface Style {
  /** Every cell that says something is quoted, so quotes don't tell text from numbers. */
  quotesAll: boolean;
  /** Where commas separate cells, one inside of a quoted number could group thousands: it is no number then. */
  commas: boolean;
}

export function styleOf(rows: Row[], separator: string): Style {
  const quotesAll = rows.every((row) => row.cells.every((cell) => cell.quoted || cell.text === ''));
  return { quotesAll, commas: separator === ',' };
}

/**
 * The values of a column of a table. Where all plain cells are numbers, they are numbers (with a decimal comma too, if
 * no number of the column has a point); true and false likewise; quoted cells mean text, unless the column is a
 * strength or all is quoted. Empty cells without quotes are nothing.
 */
export function cellsOf(cells: Cell[], style: Style & { strength: boolean }, findings: Findings): unknown[] {
  const told = cells.filter((cell) => cell.quoted || cell.text !== '');
  const { strength, quotesAll } = style;
  if (told.length > 0 && (strength || quotesAll || told.every((cell) => !cell.quoted))) {
    const has = (mark: string) => told.some(({ text }) => text.includes(mark));
    const comma = !style.commas && has(',') && !has('.');
    const numbers = cells.map(({ text }) => numberOf(comma ? text.replace(',', '.') : text));
    const all = cells.every(({ text }, at) => numbers[at] !== undefined || text === '');
    if (all && comma) findings.note('decimal-comma');
    // A strength that is no number stays the text it is, and is told as a fault when the network is settled.
    if (all || strength) return cells.map(({ text }, at) => numbers[at] ?? (text === '' ? null : text));
    if (told.every(({ text }) => text === 'true' || text === 'false'))
      return cells.map(({ text }) => (text === '' ? null : text === 'true'));
  }
  return cells.map((cell) => (cell.quoted || cell.text !== '' ? cell.text : null));
}
