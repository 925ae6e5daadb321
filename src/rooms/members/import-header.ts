import { targetOfHeader } from './import-columns.ts';
import { looksLikeData } from './import-values.ts';
import type { TableRow } from './import-table.ts';

export interface HeaderGuess {
  /** Index of the row of column names, or null when the list begins at once. */
  at: number | null;
  because: 'known-words' | 'unlike-the-rest' | 'data-at-once' | 'chosen';
}

/** A title or two may stand above the column names: look at the first ten rows. */
export function guessHeader(rows: readonly TableRow[]): HeaderGuess {
  const width = usualWidth(rows);
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const filled = row.cells.filter((cell) => cell.trim() !== '');
    if (filled.length < Math.max(1, width * 0.5) || filled.some(looksLikeData)) continue;
    const known = filled.filter((cell) => targetOfHeader(cell) !== null).length;
    if (known >= 2 || (known === 1 && filled.length <= 3)) return { at, because: 'known-words' };
  }
  return looksUnlikeTheRest(rows)
    ? { at: 0, because: 'unlike-the-rest' }
    : { at: null, because: 'data-at-once' };
}

function usualWidth(rows: readonly TableRow[]): number {
  const widths = rows.slice(0, 100).map((row) => row.cells.filter((cell) => cell.trim() !== '').length);
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0;
}

/** Short, distinct, wordy names above columns that hold numbers, addresses or links. */
function looksUnlikeTheRest(rows: readonly TableRow[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return false;
  const names = first.cells.map((cell) => cell.trim());
  const wordy = names.every((name) => name !== '' && name.length <= 40 && !looksLikeData(name));
  if (!wordy || new Set(names).size < names.length) return false;
  return names.some((_, column) => {
    const values = rest
      .slice(0, 50)
      .map((row) => row.cells[column]?.trim() ?? '')
      .filter(Boolean);
    return values.length > 0 && values.filter(looksLikeData).length > values.length / 2;
  });
}
