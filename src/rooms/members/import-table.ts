import { readDelimited, type TableRow } from './import-delimited.ts';
import { sniffDelimiter, type Delimiter } from './import-delimiter.ts';

export type { TableRow } from './import-delimited.ts';

export interface Reading {
  rows: TableRow[];
  /** Lines with nothing on them. They are not rows, but they are counted. */
  blank: number;
  delimiter: Delimiter | 'markdown';
}

/** Splits a text into rows and cells, whatever divides them. Nothing in it is dropped but blank lines. */
export function readText(text: string, chosen?: Delimiter): Reading {
  // One kind of line end only: a parser told by the first line would not see the others.
  const lines = text.replace(/\r\n?/g, '\n');
  const said = /^sep=(.)\n/i.exec(lines);
  const body = said ? lines.slice(said[0].length) : lines;
  const skipped = said ? 1 : 0;
  if (!chosen && isMarkdown(body)) return withoutBlank(readMarkdown(body), 'markdown');
  const delimiter = chosen ?? (said?.[1] as Delimiter | undefined) ?? sniffDelimiter(body);
  return withoutBlank(readDelimited(body, delimiter, skipped), delimiter);
}

export function withoutBlank(rows: TableRow[], delimiter: Reading['delimiter']): Reading {
  const full = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  return { rows: full, blank: rows.length - full.length, delimiter };
}

const rule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/;

function isMarkdown(text: string): boolean {
  const lines = text.trimStart().split('\n', 3);
  return lines[1] !== undefined && rule.test(lines[1]) && lines[0]!.includes('|');
}

function readMarkdown(text: string): TableRow[] {
  return text.split('\n').flatMap((line, at) => {
    if (rule.test(line)) return [];
    const inside = line.trim().replace(/^\||(?<!\\)\|$/g, '');
    const cells = inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    return [{ line: at + 1, cells }];
  });
}
