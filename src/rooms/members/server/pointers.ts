import { sql } from 'kysely';
import type { Ctx } from '#platform/server';

/** A column that names a firm or a person, in a table of any room. */
export interface Pointer {
  table: string;
  column: string;
  /** The table's rows say what caused them. */
  caused: boolean;
  /** Rows may be made to name another; not so where what was said stays as it was said. */
  movable: boolean;
}

/** Every column that points at firms or people: the database knows its foreign keys, so no room above is named here. */
export async function pointersTo(ctx: Ctx, noun: 'firm' | 'person'): Promise<Pointer[]> {
  const { rows } = await sql<Pointer>`
    select key.conrelid::regclass::text as table, here.attname as column, exists (
      select from pg_attribute cause where cause.attrelid = key.conrelid and cause.attname = 'cause'
        and not cause.attisdropped) as caused,
      has_column_privilege(key.conrelid, here.attnum, 'update') as movable
    from pg_constraint key
      cross join lateral unnest(key.conkey, key.confkey) as pair(here, there)
      join pg_attribute here on here.attrelid = key.conrelid and here.attnum = pair.here
      join pg_attribute there on there.attrelid = key.confrelid and there.attnum = pair.there
    where key.contype = 'f' and key.confrelid = ${noun}::regclass and there.attname = ${`${noun}_id`}
    order by 1, 2`.execute(ctx.db);
  return rows;
}

/** The keys by which a table holds each of its rows once, the primary one first; those of some rows only left out. */
export async function keysOf(ctx: Ctx, table: string): Promise<string[][]> {
  const { rows } = await sql<{ columns: string[] }>`
    select array(
      select attname::text from unnest(indkey::int2[]) with ordinality as part(number, place)
        join pg_attribute on attrelid = indrelid and attnum = part.number
      order by place) as columns
    from pg_index where indrelid = ${table}::regclass and indisunique and indpred is null and indexprs is null
    order by indisprimary desc, indexrelid`.execute(ctx.db);
  return rows.map((row) => row.columns);
}

/** Whether rows of other tables point at this one's. */
export async function isPointedAt(ctx: Ctx, table: string): Promise<boolean> {
  const { rows } = await sql`
    select from pg_constraint where contype = 'f' and confrelid = ${table}::regclass limit 1`.execute(ctx.db);
  return rows.length > 0;
}
