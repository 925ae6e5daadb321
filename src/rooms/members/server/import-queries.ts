import { sql } from 'kysely';
import { isId, notFound, type Ctx } from '#platform/server';
import type { Entry, Problem } from '../import-entry.ts';
import type { Decision, LikelySame, Outcome } from '../import-plan.ts';

export async function importById(ctx: Ctx, importId: string) {
  if (!isId(importId)) notFound('import');
  const found = await ctx.db
    .selectFrom('import')
    .selectAll()
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return found ?? notFound('import');
}

/** The last imports, newest first. */
export async function recentImports(ctx: Ctx) {
  return ctx.db
    .selectFrom('import')
    .select(['import_id as id', 'name', 'state', 'counts', 'started_by as by', 'created_at as at'])
    .select(sql<number>`(reading ->> 'rows')::int`.as('rows'))
    .where('state', '!=', 'abandoned')
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute();
}

/** Which rows a page shows: by what is proposed before taking, by what came of them afterwards. */
const stops = sql<boolean>`problems @> '[{"stops": true}]'`;
const conditions = {
  all: sql<boolean>`true`,
  new: sql<boolean>`not ${stops} and decision = 'new'`,
  same: sql<boolean>`not ${stops} and decision = 'same' and same_row is null`,
  doubled: sql<boolean>`not ${stops} and decision = 'same' and same_row is not null`,
  undecided: sql<boolean>`not ${stops} and decision = 'undecided'`,
  aside: sql<boolean>`not ${stops} and decision = 'aside'`,
  problem: stops,
  check: sql<boolean>`not ${stops} and jsonb_array_length(likely) > 0`,
  notes: sql<boolean>`not ${stops} and jsonb_array_length(problems) > 0`,
  ready: sql<boolean>`not ${stops} and decision in ('new', 'same') and outcome in ('waiting', 'aside')`,
  created: sql<boolean>`outcome = 'created'`,
  enriched: sql<boolean>`outcome = 'enriched'`,
  unchanged: sql<boolean>`outcome = 'unchanged'`,
  wasDoubled: sql<boolean>`outcome = 'doubled'`,
  wasAside: sql<boolean>`outcome = 'aside'`,
};
export type RowFilter = keyof typeof conditions;
const rowFilters = Object.keys(conditions) as RowFilter[];

export const isRowFilter = (text: string | null): text is RowFilter =>
  text !== null && Object.hasOwn(conditions, text);
export const matching = (filter: RowFilter) => conditions[filter];

export interface RowView {
  number: number;
  cells: string[];
  entry: Entry | null;
  problems: Problem[];
  likely: LikelySame[];
  decision: Decision;
  sameAs: string | null;
  sameRow: number | null;
  outcome: Outcome;
  firmId: string | null;
}

export interface RowsWanted {
  filter?: RowFilter;
  /** Rows with these letters anywhere in their cells. */
  like?: string;
  after?: number;
  before?: number;
  most?: number;
}

export async function importRows(
  ctx: Ctx,
  importId: string,
  { filter = 'all', like = '', after = 0, before, most = 50 }: RowsWanted,
): Promise<RowView[]> {
  const pattern = `%${like.replace(/[\\%_]/g, '\\$&')}%`;
  const query = ctx.db
    .selectFrom('import_row')
    .select(['row_number as number', 'cells', 'entry', 'problems', 'likely', 'decision', 'outcome'])
    .select(['same_as as sameAs', 'same_row as sameRow', 'firm_id as firmId'])
    .where('import_id', '=', importId)
    .where(matching(filter))
    .$if(like !== '', (rows) => rows.where(sql<boolean>`cells::text ilike ${pattern}`))
    .limit(most);
  if (before === undefined) return query.where('row_number', '>', after).orderBy('row_number').execute();
  const rows = await query.where('row_number', '<', before).orderBy('row_number', 'desc').execute();
  return rows.reverse();
}

/** The firms and earlier rows that the likely ones of these rows point at, for the side-by-side. */
export async function likelyFirms(ctx: Ctx, importId: string, rows: readonly RowView[]) {
  const firmIds = [
    ...new Set(
      rows.flatMap((row) => [...row.likely.flatMap(({ firm }) => firm ?? []), row.sameAs ?? []].flat()),
    ),
  ];
  const numbers = [...new Set(rows.flatMap((row) => row.likely.flatMap((each) => each.row ?? [])))];
  const firms = firmIds.length
    ? await ctx.db
        .selectFrom('firm')
        .select([
          'firm_id as id',
          'name',
          'website',
          'email',
          'phone',
          'vat_number',
          'country',
          'city',
          'address',
        ])
        .where('firm_id', 'in', firmIds)
        .execute()
    : [];
  const earlier = numbers.length
    ? await ctx.db
        .selectFrom('import_row')
        .select(['row_number as number', 'entry'])
        .where('import_id', '=', importId)
        .where('row_number', 'in', numbers)
        .execute()
    : [];
  return { firms, earlier };
}

/** How many rows each filter holds. */
export async function filterCounts(ctx: Ctx, importId: string): Promise<Record<RowFilter, number>> {
  const counted = sql.join(
    rowFilters.map((filter) => sql`count(*) filter (where ${matching(filter)})::int as ${sql.ref(filter)}`),
  );
  const { rows } = await sql<Record<RowFilter, number>>`
    select ${counted} from import_row where import_id = ${importId}`.execute(ctx.db);
  return rows[0]!;
}
