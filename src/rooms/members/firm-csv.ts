/** CSV as spreadsheets open it without harm, and as our own import reads it back. */
export interface CsvOptions {
  delimiter?: ',' | ';' | '\t';
  /** A byte-order mark: without it Excel takes UTF-8 for Windows-1252 and "società" for "societÃ ". */
  bom?: boolean;
}

export function csvHead(columns: readonly string[], options: CsvOptions = {}): string {
  return (options.bom ? '\ufeff' : '') + csvLine(columns, options);
}

export function csvLine(cells: readonly string[], { delimiter = ',' }: CsvOptions = {}): string {
  return `${cells.map((cell) => quoted(harmless(cell), delimiter)).join(delimiter)}\r\n`;
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets don't show.
 * A plain number or telephone number ("+39 059 123", "-5") runs nothing and stays as it is.
 */
export function harmless(cell: string): string {
  return /^'*\s*[=+\-@]/.test(cell) && !/^[+-]?[\d\s().,/-]*$/.test(cell) ? `'${cell}` : cell;
}

/** The way back, for reading our own files. */
export const unharmed = (cell: string) => (/^'+\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell);

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n;,\t]/.test(cell) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
