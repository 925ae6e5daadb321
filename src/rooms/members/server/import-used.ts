import { sql } from 'kysely';
import type { Ctx } from '#platform/server';

/**
 * Which of these firms or people other rows point at, in any table of any room: the database itself knows its
 * foreign keys, so a room above need not be known here. `besides` are the tables an import writes itself.
 */
export async function usedElsewhere(
  ctx: Ctx,
  noun: 'firm' | 'person',
  ids: readonly string[],
  besides: readonly string[],
): Promise<Set<string>> {
  const used = new Set<string>();
  if (ids.length === 0) return used;
  const { rows } = await sql<{ table: string; column: string }>`
    select key.conrelid::regclass::text as table, here.attname as column
    from pg_constraint key
      cross join lateral unnest(key.conkey, key.confkey) as pair(here, there)
      join pg_attribute here on here.attrelid = key.conrelid and here.attnum = pair.here
      join pg_attribute there on there.attrelid = key.confrelid and there.attnum = pair.there
    where key.contype = 'f' and key.confrelid = ${noun}::regclass and there.attname = ${`${noun}_id`}`.execute(
    ctx.db,
  );
  for (const { table, column } of rows) {
    if (besides.includes(table)) continue;
    const found = await sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)}
      where ${sql.ref(column)} = any(${[...ids]}::uuid[])`.execute(ctx.db);
    for (const { id } of found.rows) used.add(id);
  }
  return used;
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
