/**
 * The form of a backup: text, packed with gzip.
 *
 *   first line    a JSON header: what it is, when, of which migration, which tables with which columns and rows
 *   each table    its rows as COPY writes them, one a line, and a line `\.` after the last
 *   last line     { "sha256": … } of every byte before it
 */
export const formVersion = 1;

export interface BackedUpTable {
  name: string;
  columns: string[];
  rows: number;
}

export interface BackupHeader {
  filiera: 'backup';
  form: number;
  written: string;
  version: string;
  migration: number;
  /** Waiting jobs come last, as a table of this name. */
  tables: BackedUpTable[];
}

export const jobTable = 'waiting jobs';
export const endOfTable = Buffer.from('\\.\n');

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: string[]) => columns.map(quoted).join(', ');
