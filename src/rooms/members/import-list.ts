import { guessColumns, type Column } from './import-columns.ts';
import { readEntry, type Entry, type Problem } from './import-entry.ts';
import { guessHeader, type HeaderGuess } from './import-header.ts';
import type { TableRow } from './import-table.ts';
import { tagDivider } from './import-tags.ts';

/** A list of firms as it stands in the file: its column names, and its rows numbered from 1. */
export interface List {
  header: string[] | null;
  because: HeaderGuess['because'];
  rows: TableRow[];
  /** Rows above the column names: a title, a date. They are no firms, but they are counted. */
  above: number;
}

export function listOf(rows: readonly TableRow[], headed?: boolean): List {
  const guess: HeaderGuess =
    headed === undefined
      ? guessHeader(rows)
      : { at: headed ? (guessHeader(rows).at ?? 0) : null, because: 'chosen' };
  if (guess.at === null) return { header: null, because: guess.because, rows: [...rows], above: 0 };
  const header = rows[guess.at]!.cells.map((cell) => cell.trim());
  return { header, because: guess.because, rows: rows.slice(guess.at + 1), above: guess.at };
}

export function guessListColumns(list: List): Column[] {
  return guessColumns(
    list.header,
    list.rows.map((row) => row.cells),
  );
}

/** All rows made ready under one mapping of the columns. */
export function readEntries(
  rows: readonly TableRow[],
  columns: readonly Column[],
): { entry: Entry; problems: Problem[] }[] {
  const dividers = new Map<number, string>();
  columns.forEach((column, at) => {
    const divider = column.target === 'tags' ? tagDivider(rows.map((row) => row.cells[at] ?? '')) : undefined;
    if (divider !== undefined) dividers.set(at, divider);
  });
  return rows.map((row) => readEntry(row, columns, dividers));
}
