/** Who takes part: found among the members by name, with the people who sit at the table and a bound on meetings. */
import type { TableRow } from '#members';
import { accepted, refused, type Refusal, type Result } from '#platform';
import { finder, type Named } from './naming.ts';

export interface NamedRow {
  row: number;
  firmId: string;
  people: string[];
}

export interface NameReading {
  found: NamedRow[];
  /** Lines that name a firm already taking part, or one named above. */
  again: { row: number; name: string }[];
  problems: { row: number; name: string; refusal: Refusal }[];
}

/** Rows of a paste or a file: the firm's name first, then (if any) the people who come. */
export function readNames(
  rows: readonly TableRow[],
  firms: readonly Named[],
  taking: ReadonlySet<string>,
): NameReading {
  const find = finder(firms);
  const reading: NameReading = { found: [], again: [], problems: [] };
  const seen = new Set(taking);
  for (const [i, { line: row, cells }] of rows.entries()) {
    const name = (cells[0] ?? '').trim();
    if (name === '') continue;
    const found = find(name);
    if (found.kind === 'many') {
      const { refusal } = refused('participant/two-of-that-name', undefined, { name, names: found.names });
      reading.problems.push({ row, name, refusal });
    } else if (found.kind === 'none') {
      if (i === 0 && rows.length > 1 && headings.has(name.toLowerCase())) continue;
      reading.problems.push({
        row,
        name,
        refusal: refused('participant/no-such-firm', undefined, { name, near: found.near }).refusal,
      });
    } else if (seen.has(found.id)) {
      reading.again.push({ row, name });
    } else {
      seen.add(found.id);
      reading.found.push({ row, firmId: found.id, people: peopleFrom(cells.slice(1).join(',')) });
    }
  }
  return reading;
}

const headings = new Set([
  'name',
  'firm',
  'company',
  'nome',
  'azienda',
  'impresa',
  'ditta',
  'ragione sociale',
  'partecipante',
]);

/** Names on lines or between commas. */
export function peopleFrom(text: string): string[] {
  return [...new Set(text.split(/[\n,;]/).map((name) => name.trim().replace(/\s+/g, ' ')))]
    .filter(Boolean)
    .slice(0, 12);
}

export function capFrom(text: string): Result<number | null> {
  const written = text.trim();
  if (written === '') return accepted(null);
  const cap = Number(written);
  if (!Number.isInteger(cap) || cap < 1 || cap > 200)
    return refused('participant/not-a-cap', 'cap', { cap: written });
  return accepted(cap);
}
