import { sql } from 'kysely';
import type { Ctx } from './network.ts';

interface OwnTable {
  name: string;
  key: string[];
}

/**
 * The tables that hold a network's rows, found in the catalogue: a new table needs nobody to remember it. What its
 * comment calls derived can be made again, and is nobody's data.
 */
async function ownTables(ctx: Ctx): Promise<OwnTable[]> {
  const { rows } = await sql<OwnTable>`select relname as name,
      array(select attname::text from pg_index, unnest(indkey) with ordinality as k (attnum, place)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where indrelid = c.oid and indisprimary order by place) as key
    from pg_class c
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      and has_table_privilege(c.oid, 'select') and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'derived:%'
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'network_id' and not attisdropped)
    order by relname`.execute(ctx.db);
  return rows;
}

/**
 * Every row of the network, as lines of JSON, in one order that depends on the data alone: tables by name, rows by
 * key, keys of a row as PostgreSQL's jsonb keeps them, times in UTC. One statement reads it all, so that the lines
 * are of one moment, whatever others write meanwhile.
 */
export async function* wholeNetwork(ctx: Ctx): AsyncGenerator<{ line: string; table: string }> {
  const tables = await ownTables(ctx);
  await sql`set local timezone to 'UTC'`.execute(ctx.db);
  const parts = tables.map(({ name, key }) => {
    const order = sql.join(key.map((column) => sql.ref(`own.${column}`)));
    return sql`(select ${sql.lit(name)} as "table",
      jsonb_build_object('table', ${sql.lit(name)}, 'row', to_jsonb(own))::text as line
      from ${sql.table(name)} own order by ${order})`;
  });
  await sql`declare whole no scroll cursor for ${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  for (;;) {
    const { rows } = await sql<{ line: string; table: string }>`fetch 500 from whole`.execute(ctx.db);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close whole`.execute(ctx.db);
}
