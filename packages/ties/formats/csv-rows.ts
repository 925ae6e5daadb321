import { Unreadable } from './findings.ts';
import type { Findings } from './findings.ts';

export interface Cell {
  text: string;
  quoted: boolean;
}

export interface Row {
  cells: Cell[];
  line: number;
}

/**
 * Splits text into rows and cells (RFC 4180): quotes hold separators, new lines and doubled quotes. Cells without
 * quotes are trimmed. Empty rows and rows that begin with # are passed over. Throws `Unreadable` where a quote never
 * closes or a cell goes on after its closing quote.
 */
export function rowsOf(text: string, separator: string, findings: Findings): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: Row = { cells: [], line };
    const comment = text[at] === '#';
    if (comment) {
      at = endOfLine(text, at);
      findings.note('comments');
    } else
      for (;;) {
        while (text[at] === ' ' && separator !== ' ') at++;
        if (text[at] === '"') {
          const { cell, next, lines } = quotedCell(text, at, line, separator);
          row.cells.push(cell);
          at = next;
          line += lines;
        } else {
          const end = endOfCell(text, at, separator);
          row.cells.push({ text: text.slice(at, end).trim(), quoted: false });
          at = end;
        }
        if (text[at] !== separator) break;
        at++;
        // Several blanks are one separator.
        if (separator === ' ') while (text[at] === ' ') at++;
      }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (!comment && row.cells.some((cell) => cell.quoted || cell.text !== '')) rows.push(row);
  }
  return rows;
}

function quotedCell(text: string, from: number, line: number, separator: string) {
  let end = from;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1)
      throw new Unreadable(
        'truncated',
        `line ${line}`,
        `The quote that opens on line ${line} never closes.`,
        line,
      );
    if (text[end + 1] === '"') end++;
    else break;
  } while (end !== -1);
  const raw = text.slice(from + 1, end);
  const cell: Cell = { text: raw.replaceAll('""', '"'), quoted: true };
  let next = end + 1;
  while (text[next] === ' ' && separator !== ' ') next++;
  if (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r')
    throw new Unreadable(
      'not-allowed',
      `line ${line}`,
      `On line ${line} a cell goes on after its closing quote.`,
      line,
    );
  return { cell, next, lines: raw.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * The separator that stands most evenly in the first rows, outside of quotes: the one that cuts most rows into the same
 * number of cells, two or more. Blanks only where nothing else separates and every row then has two or three cells.
 */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, 50);
  let best = '';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(separator).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    const even = Math.max(0, ...counts.values());
    if (even > most) [best, most] = [separator, even];
  }
  if (best) return best;
  const words = lines.map((line) => line.trim().split(/ +/).length);
  return words.length > 0 && words.every((count) => count === words[0]) && (words[0] === 2 || words[0] === 3)
    ? ' '
    : ',';
}
