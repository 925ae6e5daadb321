import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { withoutBlank, type TableRow } from '../import-table.ts';

/** More rows than any association has members: beyond these a sheet is formatting down to the last line. */
const mostRows = 100_000;

export interface Workbook {
  rows: TableRow[];
  blank: number;
  sheet: string;
  sheets: { name: string; rows: number }[];
}

/** Formulas give their last result, dates a day, numbers all their digits. */
export function readWorkbook(bytes: Uint8Array, chosen?: string): Workbook {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    sheetRows: mostRows,
    cellNF: true,
    cellHTML: false,
  });
  const sheets = book.SheetNames.map((name) => ({ name, ...withoutBlank(rowsOf(book.Sheets[name]!), ',') }));
  const sheet =
    sheets.find(({ name }) => name === chosen) ?? sheets.find(({ rows }) => rows.length > 1) ?? sheets[0];
  return {
    rows: sheet?.rows ?? [],
    blank: sheet?.blank ?? 0,
    sheet: sheet?.name ?? '',
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
  };
}

function rowsOf(sheet: WorkSheet): TableRow[] {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  if (!sheet['!ref']) return [];
  const { s: first, e: last } = utils.decode_range(sheet['!ref']);
  const rows: TableRow[] = [];
  for (let row = first.r; row <= last.r; row++) {
    const cells: string[] = [];
    for (let column = first.c; column <= last.c; column++) cells.push(textOf(data[row]?.[column]));
    rows.push({ line: row + 1, cells });
  }
  return rows;
}

function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.t === 'z' || cell.t === 'e') return '';
  if (cell.t === 'b') return cell.v ? 'true' : 'false';
  if (cell.t !== 'n') return String(cell.v ?? '');
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return dayOf(Number(cell.v));
  // "General" would print a telephone number as 3.9E+11.
  return format === 'General' || format === '0' ? String(cell.v) : (cell.w ?? String(cell.v)).trim();
}

function dayOf(serial: number): string {
  const { y, m, d } = SSF.parse_date_code(serial);
  return [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}
