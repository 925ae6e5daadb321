import { accepted, refused, type Result } from '#platform';
import { inNetwork, type Who } from '#platform/server';
import { foldHeader, type Column } from '../import-columns.ts';
import type { Problem } from '../import-entry.ts';
import { targets, type Target } from '../import-targets.ts';
import { decideRows, type Deciding } from './import-decide.ts';
import { openImport, readOtherwise } from './import-open.ts';
import { previewImport } from './import-preview.ts';
import { importById, importRows } from './import-queries.ts';
import type { Reading, ReadingChoices } from './import-reading.ts';
import { takeRows, type Taken } from './import-take.ts';

export interface WholeImport {
  choices: ReadingChoices;
  /** Column name or number → where it goes, over the guess. */
  map: Record<string, string>;
  /** What to do with rows that look like a known firm, but not surely. */
  duplicates: Deciding;
  /** Does all of it, tells what came of it, and leaves no trace. */
  dry: boolean;
}

export interface WholeReport {
  importId: string | null;
  reading: Reading;
  columns: Column[];
  counts: Taken;
  problems: (Problem & { row: number })[];
}

class Rehearsed extends Error {
  readonly report: Result<WholeReport>;
  constructor(report: Result<WholeReport>) {
    super('rehearsed');
    this.report = report;
  }
}

/** A whole import without a page: read, mapped, compared, decided and taken in one transaction. */
export async function importWhole(
  who: Who,
  file: { name: string; type: string; bytes: Uint8Array },
  wanted: WholeImport,
): Promise<Result<WholeReport>> {
  try {
    return await inNetwork(who, async (ctx) => {
      const opened = await openImport(ctx, file);
      if (!opened.ok) throw new Rehearsed(opened);
      const importId = opened.value;
      if (Object.keys(wanted.choices).length > 0) {
        const read = await readOtherwise(ctx, importId, wanted.choices);
        if (!read.ok) throw new Rehearsed(read);
      }
      const guessed = await importById(ctx, importId);
      const columns = mapped(guessed.columns, guessed.reading.header, wanted.map);
      const previewed = columns.ok ? await previewImport(ctx, importId, columns.value) : columns;
      if (!columns.ok || !previewed.ok) throw new Rehearsed(previewed as Result<never>);
      await decideRows(ctx, importId, { filter: 'undecided' }, wanted.duplicates);
      const counts = await takeRows(ctx, importId);
      const { reading } = await importById(ctx, importId);
      const rows = await importRows(ctx, importId, { most: reading.rows });
      const problems = rows.flatMap(({ number, problems: found }) =>
        found.map((each) => ({ row: number, ...each })),
      );
      const report = { importId, reading, columns: columns.value, counts, problems };
      if (wanted.dry) throw new Rehearsed(accepted({ ...report, importId: null }));
      return accepted(report);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.report;
    throw error;
  }
}

/** The guess with the caller's word over it: a named column takes its place away from a guessed one. */
function mapped(
  guess: readonly Column[],
  header: readonly string[],
  map: Record<string, string>,
): Result<Column[]> {
  const columns = [...guess];
  const said = new Map<number, Column>();
  for (const [name, value] of Object.entries(map)) {
    const byName = header.findIndex((each) => foldHeader(each) === foldHeader(name));
    const at = byName === -1 && /^\d+$/.test(name) ? Number(name) - 1 : byName;
    const [target, key] = value.split(':', 2) as [Target, string | undefined];
    if (!columns[at]) return refused('columns/unknown', name);
    if (!targets.includes(target)) return refused('columns/nowhere', value);
    const own =
      target === 'own' ? { key: key ?? ownKey(header[at] ?? '', at), label: header[at] || name } : {};
    said.set(at, { target, ...own, score: 1, because: 'chosen' });
  }
  for (const [at, column] of said) {
    const rival = columns.findIndex((each, other) => each.target === column.target && !said.has(other));
    const shared = column.target === 'own' || column.target === 'out' || column.target === 'tags';
    if (rival !== -1 && !shared) columns[rival] = { target: 'out', score: 0, because: 'taken' };
    columns[at] = column;
  }
  return accepted(columns);
}

/** What a new own field is called inside: "Anno di nascita" → "anno_di_nascita". */
export function ownKey(header: string, at: number): string {
  const key = foldHeader(header)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  return key === '' ? `column_${at + 1}` : key;
}
