export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The divider that splits most rows into the same number of cells. Cells in quotes may hold any of them,
 * so the sample is split with quotes in mind; among equals the one giving more columns wins.
 */
export function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 60_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: '\t', score: 0 };
  for (const delimiter of delimiters) {
    const score = steadiness(widths(sample, delimiter, sample.length === text.length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many cells each row of the sample has; a last row that may be cut short counts only when it is alone. */
function widths(sample: string, delimiter: string, whole: boolean): number[] {
  const found: number[] = [];
  let cells = 1;
  let quoted = false;
  let cellStart = true;
  let empty = true;
  for (const letter of sample) {
    if (quoted) quoted = letter !== '"';
    else if (letter === '"' && cellStart) quoted = true;
    else if (letter === delimiter) cells++;
    else if (letter === '\n') {
      if (!empty) found.push(cells);
      cells = 1;
      empty = true;
    }
    if (letter !== '\n' && letter !== '\r') empty = false;
    // A doubled quote inside a cell closes and opens again.
    cellStart = letter === delimiter || letter === '\n' || (letter === '"' && !quoted);
  }
  if (found.length === 0 || (whole && !empty)) found.push(cells);
  return found;
}

function steadiness(rows: number[]): number {
  const counts = new Map<number, number>();
  for (const width of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, times] = [...counts].reduce((a, b) =>
    b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a,
  );
  if (width === 1) return 0;
  return (times / rows.length) ** 2 * (1 + Math.log2(width) / 10);
}
