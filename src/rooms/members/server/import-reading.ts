import type { Column } from '../import-columns.ts';
import type { Delimiter } from '../import-delimiter.ts';
import { decodeText, type Decoded, type Encoding } from '../import-encoding.ts';
import { guessListColumns, listOf, type List } from '../import-list.ts';
import { readText, type Reading as Rows } from '../import-table.ts';

/** How the animator wants the file read, where the guess was wrong. */
export interface ReadingChoices {
  encoding?: Encoding;
  delimiter?: Delimiter;
  sheet?: string;
  headed?: boolean;
}

/** What was understood of a file, kept with the import and shown before anything is done. */
export interface Reading {
  choices: ReadingChoices;
  encoding?: Encoding;
  because?: Decoded['because'];
  guessed?: boolean;
  delimiter?: Rows['delimiter'];
  sheet?: string;
  sheets?: { name: string; rows: number }[];
  headed: boolean;
  headerBecause: List['because'];
  header: string[];
  samples: string[][];
  rows: number;
  blank: number;
  above: number;
  previewedAt?: string;
}

export interface ReadFile {
  reading: Reading;
  columns: Column[];
  list: List;
}

export function readPlain(bytes: Uint8Array, choices: ReadingChoices): ReadFile {
  const { text, encoding, because, guessed } = decodeText(bytes, choices.encoding);
  const rows = readText(text, choices.delimiter);
  return understood(rows, choices, { encoding, because, guessed, delimiter: rows.delimiter });
}

/** XLSX and ODS are zip files; the old XLS has a mark of its own. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  return begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

export function understood(
  rows: Pick<Rows, 'rows' | 'blank'>,
  choices: ReadingChoices,
  source: Partial<Reading>,
): ReadFile {
  const list = listOf(rows.rows, choices.headed);
  const columns = guessListColumns(list);
  const reading: Reading = {
    choices,
    ...source,
    headed: list.header !== null,
    headerBecause: list.because,
    header: columns.map((_, at) => list.header?.[at] ?? ''),
    samples: columns.map((_, at) => sampleOf(list, at)),
    rows: list.rows.length,
    blank: rows.blank,
    above: list.above,
  };
  return { reading, columns, list };
}

/** The first few different values of a column, as they are shown beside the question what it is. */
function sampleOf(list: List, column: number): string[] {
  const values = new Set<string>();
  for (const row of list.rows) {
    const value = (row.cells[column] ?? '').trim();
    if (value !== '') values.add(value.length > 60 ? `${value.slice(0, 59)}…` : value);
    if (values.size === 3) break;
  }
  return [...values];
}
