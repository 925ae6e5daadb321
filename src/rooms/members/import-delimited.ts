import { parse } from 'csv-parse/sync';

/** One record of a file: its cells, and the line (or sheet row) where it begins. */
export interface TableRow {
  line: number;
  cells: string[];
  /** Quotes did not close properly here: the cells were read as they stand. */
  loose?: true;
}

/**
 * Rows and cells of delimited text. Sound quotes are read strictly. Where they are not sound nothing may be
 * swallowed: a stray quote costs at most the look of its own row.
 */
export function readDelimited(text: string, delimiter: string, linesBefore: number): TableRow[] {
  try {
    return parsed(text, delimiter, linesBefore, false).rows;
  } catch {
    return readCarefully(text, delimiter, linesBefore);
  }
}

/** Beyond this many quotes left open the text is not really quoted: every line is a row. */
const mostBroken = 20;

function readCarefully(text: string, delimiter: string, linesBefore: number): TableRow[] {
  const rows: TableRow[] = [];
  let rest = text;
  let line = linesBefore;
  for (let broken = 0; rest !== ''; broken++) {
    if (broken === mostBroken) return [...rows, ...linesAsTheyStand(rest, delimiter, line)];
    const read = parsed(rest, delimiter, line, true);
    for (const [at, row] of read.rows.entries())
      rows.push(...released(row, read.rows[at - 1] ?? read.rows[at + 1], delimiter));
    // A quote that never closes would swallow all that follows: read that one line as it stands, go on after it.
    const [first = ''] = read.open.split('\n', 1);
    line += rest.slice(0, rest.length - read.open.length).split('\n').length;
    if (read.open !== '') rows.push(asItStands(first, delimiter, line));
    rest = read.open.slice(first.length + 1);
  }
  return rows;
}

/** `open` is the text from the record on whose quotes do not close. */
function parsed(
  text: string,
  delimiter: string,
  linesBefore: number,
  relaxed: boolean,
): { rows: TableRow[]; open: string } {
  const rows: TableRow[] = [];
  let lines = 0;
  let bytes = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: relaxed,
      on_record: (cells: string[], info) => {
        rows.push({ line: linesBefore + lines + 1, cells });
        ({ lines, bytes } = info);
        return null;
      },
    });
  } catch (fault) {
    if (!relaxed || (fault as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw fault;
    return { rows, open: new TextDecoder().decode(new TextEncoder().encode(text).subarray(bytes)) };
  }
  return { rows, open: '' };
}

/**
 * A stray quote at the start of a cell can also close at another stray quote many lines below. Where a record
 * spans lines that, read one by one, all have the width of their neighbour, they were rows of their own.
 */
function released(row: TableRow, neighbour: TableRow | undefined, delimiter: string): TableRow[] {
  if (!row.cells.some((cell) => cell.includes('\n') && cell.includes(delimiter))) return [row];
  const apart = linesAsTheyStand(row.cells.join(delimiter), delimiter, row.line - 1);
  return apart.every((each) => each.cells.length === neighbour?.cells.length) ? apart : [row];
}

function linesAsTheyStand(text: string, delimiter: string, linesBefore: number): TableRow[] {
  return text.split('\n').map((line, at) => asItStands(line, delimiter, linesBefore + at + 1));
}

function asItStands(line: string, delimiter: string, number: number): TableRow {
  return {
    line: number,
    cells: line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')),
    loose: true,
  };
}
