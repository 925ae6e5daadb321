import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import type { Decision } from '../import-plan.ts';
import { importById, matching, type RowFilter } from './import-queries.ts';

export type Deciding = Exclude<Decision, 'undecided'>;

/**
 * Decides for some rows, or for all that a filter shows. "Same" means the likeliest firm of each row unless one is
 * named; a row with nothing likely, or one that can't be taken, stays as it is. Rows already taken stay too.
 */
export async function decideRows(
  ctx: Ctx,
  importId: string,
  which: { rows: number[] } | { filter: RowFilter },
  decision: Deciding,
  as?: { firm?: string; row?: number },
): Promise<Result<null>> {
  permit(ctx, 'edit-members');
  const found = await importById(ctx, importId);
  if (found.state !== 'previewed' && found.state !== 'taken') return refused('import/settled');
  const chosen =
    'rows' in which ? sql<boolean>`row_number = any(${which.rows}::int[])` : matching(which.filter);
  const best = sql`likely -> 0`;
  const target =
    decision !== 'same'
      ? sql`same_as = null, same_row = null`
      : as
        ? sql`same_as = ${as.firm ?? null}::uuid, same_row = ${as.row ?? null}::int`
        : sql`same_as = (${best} ->> 'firm')::uuid, same_row = (${best} ->> 'row')::int`;
  await sql`
    update import_row set decision = ${decision}, ${target}
    where import_id = ${importId} and ${chosen}
      and outcome in ('waiting', 'aside') and not problems @> '[{"stops": true}]'
      and (${decision !== 'same' || as !== undefined} or jsonb_array_length(likely) > 0)`.execute(ctx.db);
  return accepted(null);
}

/** Puts away an import of which nothing was taken. Its file and rows stay kept. */
export async function abandonImport(ctx: Ctx, importId: string): Promise<Result<null>> {
  permit(ctx, 'edit-members');
  const { numUpdatedRows } = await ctx.db
    .updateTable('import')
    .set({ state: 'abandoned' })
    .where('import_id', '=', importId)
    .where('state', 'in', ['mapping', 'previewed', 'failed'])
    .executeTakeFirst();
  return numUpdatedRows === 0n ? refused('import/settled') : accepted(null);
}
