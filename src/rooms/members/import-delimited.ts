/** One record of a file: its cells, and the line (or sheet row) where it begins. */
export interface TableRow {
  line: number;
  cells: string[];
  /** Quotes did not close properly here: the cells were read as they stand. */
  loose?: true;
}

/** Beyond this many quotes left open the text is not really quoted: every line is a row. */
const mostOpen = 20;

/**
 * Rows and cells of delimited text whose lines end in "\n". Quotes are honoured as spreadsheets write them, but
 * nothing may be swallowed: a stray quote costs at most the look of its own row.
 */
export function readDelimited(text: string, delimiter: string, linesBefore: number): TableRow[] {
  const rows: TableRow[] = [];
  let line = linesBefore + 1;
  let open = 0;
  for (let at = 0; at < text.length;) {
    const read = open < mostOpen ? readRow(text, at, delimiter) : null;
    if (read === null) open++;
    const end = read?.end ?? lineEnd(text, at);
    const row: TableRow = read
      ? { line, cells: read.cells }
      : asItStands(text.slice(at, end), delimiter, line);
    const written = text.slice(at, end);
    const apart = read?.stray ? released(written, rows.at(-1), delimiter, line) : null;
    for (const each of apart ?? [row]) rows.push(each);
    for (let next = text.indexOf('\n', at); next !== -1 && next < end; next = text.indexOf('\n', next + 1))
      line++;
    line++;
    at = end + 1;
  }
  return rows;
}

interface Read {
  cells: string[];
  end: number;
  stray: boolean;
}

/** The row that begins here, or null when one of its quotes never closes. */
function readRow(text: string, start: number, delimiter: string): Read | null {
  const cells: string[] = [];
  let stray = false;
  for (let at = start; ; at++) {
    const quote = openingQuote(text, at);
    if (quote === -1) {
      const from = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
      cells.push(text.slice(from, at));
    } else {
      const close = closingQuote(text, quote + 1, delimiter);
      if (close === null) return null;
      cells.push(text.slice(quote + 1, close.at).replaceAll('""', '"'));
      stray ||= close.stray;
      at = close.next;
    }
    if (at >= text.length || text[at] === '\n') return { cells, end: at, stray };
  }
}

/** Some programs put a blank between the divider and the quote. */
function openingQuote(text: string, at: number): number {
  while (text[at] === ' ') at++;
  return text[at] === '"' ? at : -1;
}

/** A quote closes where a divider or the line's end follows; elsewhere it is part of what was written. */
function closingQuote(
  text: string,
  from: number,
  delimiter: string,
): { at: number; next: number; stray: boolean } | null {
  let stray = false;
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    let next = at + 1;
    while (text[next] === ' ') next++;
    if (next >= text.length || text[next] === delimiter || text[next] === '\n') return { at, next, stray };
    stray = true;
  }
  return null;
}

/**
 * A stray quote at the start of a cell can also close at another stray quote many lines below. Where such a record
 * spans lines that, read one by one, all have the width of the row above, they were rows of their own.
 */
function released(
  written: string,
  above: TableRow | undefined,
  delimiter: string,
  line: number,
): TableRow[] | null {
  const lines = written.split('\n');
  const apart = lines.map((each, at) => asItStands(each, delimiter, line + at));
  return lines.length > 1 && apart.every((row) => row.cells.length === above?.cells.length) ? apart : null;
}

function asItStands(line: string, delimiter: string, number: number): TableRow {
  return {
    line: number,
    cells: line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')),
    loose: true,
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
