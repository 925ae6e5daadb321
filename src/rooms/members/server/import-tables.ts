import type { Generated } from 'kysely';
import type { Json, JsonOr } from '#platform/server';
import type { Column } from '../import-columns.ts';
import type { Entry, Problem } from '../import-entry.ts';
import type { Decision, LikelySame, Outcome } from '../import-plan.ts';
import type { Reading } from './import-reading.ts';

export type ImportState =
  'mapping' | 'reading' | 'previewed' | 'taking' | 'taken' | 'undoing' | 'undone' | 'abandoned' | 'failed';

/** What an undo could not take back, and why: one line a row. */
export interface Kept {
  row: number;
  firmId: string;
  name: string;
  why: 'edited' | 'merged' | 'used' | 'noted' | 'served' | 'gone';
  keys?: string[];
}

export interface ImportProgress {
  done?: number;
  of?: number;
  failed?: boolean;
  kept?: Kept[];
}

interface ImportTable {
  network_id: string;
  import_id: string;
  file_id: string;
  name: string;
  state: Generated<ImportState>;
  reading: JsonOr<Reading>;
  columns: JsonOr<Column[]>;
  counts: JsonOr<Record<string, number>>;
  progress: JsonOr<ImportProgress>;
  started_by: string;
  created_at: Generated<Date>;
  taken_at: Date | null;
  undone_at: Date | null;
  version: Generated<number>;
}

interface ImportRowTable {
  network_id: string;
  import_id: string;
  row_number: number;
  cells: Json<string[]>;
  entry: Json<Entry> | null;
  problems: JsonOr<Problem[]>;
  likely: JsonOr<LikelySame[]>;
  decision: Generated<Decision>;
  same_as: string | null;
  same_row: number | null;
  outcome: Generated<Outcome>;
  firm_id: string | null;
}

declare global {
  interface Tables {
    import: ImportTable;
    import_row: ImportRowTable;
  }
}
