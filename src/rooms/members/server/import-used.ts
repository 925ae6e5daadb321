import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { pointersTo } from './pointers.ts';

/**
 * Which of these firms or people other rows point at, in any table of any room: the database itself knows its
 * foreign keys, so a room above need not be known here. `besides` are the tables an import writes itself. Rows that
 * name this import as their cause came with it, whichever room wrote them: they are no use made of it since.
 */
export async function usedElsewhere(
  ctx: Ctx,
  noun: 'firm' | 'person',
  ids: readonly string[],
  besides: readonly string[],
  importId?: string,
): Promise<Set<string>> {
  const used = new Set<string>();
  if (ids.length === 0) return used;
  for (const { table, column, caused } of await pointersTo(ctx, noun)) {
    if (besides.includes(table)) continue;
    const found = await sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)}
      where ${sql.ref(column)} = any(${[...ids]}::uuid[])
        ${caused && importId ? sql`and cause is distinct from ${importId}::uuid` : sql``}`.execute(ctx.db);
    for (const { id } of found.rows) used.add(id);
  }
  return used;
}

/** What came to these firms with this import, in any table of any room, goes with them. */
export async function deleteCaused(ctx: Ctx, firmIds: readonly string[], importId: string): Promise<void> {
  for (const { table, column, caused } of await pointersTo(ctx, 'firm')) {
    if (!caused) continue;
    await sql`delete from ${sql.table(table)}
      where ${sql.ref(column)} = any(${[...firmIds]}::uuid[]) and cause = ${importId}::uuid`.execute(ctx.db);
  }
}

/** Which of these have a note standing. */
export async function noted(ctx: Ctx, noun: 'firm' | 'person', ids: readonly string[]): Promise<Set<string>> {
  const found = await ctx.db
    .selectFrom('note')
    .select('noun_id')
    .distinct()
    .where('noun', '=', noun)
    .where(sql<boolean>`noun_id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Set(found.map((note) => note.noun_id));
}
