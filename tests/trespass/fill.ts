import type pg from 'pg';
import { newId } from '#platform/server';

interface Column {
  name: string;
  type: string;
  required: boolean;
}

/**
 * Sees to it that every table holds a row of every given network, so that an empty table can't look like a strong
 * wall. Rows that are missing are made up from the catalogue: any value of the right type will do for a trespass.
 * Foreign keys and checks are not enforced for these rows.
 */
export async function fillEveryTable(client: pg.Client, tables: string[], networks: string[]): Promise<void> {
  await client.query(`set session_replication_role = 'replica'`);
  for (const table of tables) {
    const columns = await columnsOf(client, table);
    for (const network of networks) {
      const there = await client.query(`select from ${table} where network_id = $1 limit 1`, [network]);
      if ((there.rowCount ?? 0) > 0) continue;
      const given = columns.filter((column) => column.required || /_name$/.test(column.name));
      const names = given.map((column) => `"${column.name}"`).join(', ');
      const places = given.map((_, index) => `$${index + 1}`).join(', ');
      const values: unknown[] = [];
      for (const column of given) {
        values.push(column.name === 'network_id' ? network : await anyValue(client, table, column));
      }
      await client.query(`insert into ${table} (${names}) values (${places})`, values);
    }
  }
  await client.query(`set session_replication_role = 'origin'`);
}

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await client.query(
    `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull and not atthasdef as required
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows;
}

let moment = Date.UTC(2026, 0, 1);

/** A value the column takes: where a check lists the allowed words, the first of them. */
async function anyValue(client: pg.Client, table: string, { name, type }: Column): Promise<unknown> {
  // Ids that grow from column to column: pairs are kept as (smaller, larger).
  if (type === 'uuid') return newId(++moment);
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from('x');
  if (/^(integer|smallint|bigint|real|double precision|boolean)$/.test(type)) return 1;
  if (type === 'date') return '2026-01-01';
  if (type.startsWith('time ')) return '09:00';
  if (type.startsWith('timestamp')) {
    return /ends|expires|until/.test(name) ? '2026-01-02T00:00:00Z' : '2026-01-01T00:00:00Z';
  }
  const { rows } = await client.query<{ words: string }>(
    `select pg_get_constraintdef(oid) as words from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  const listed = rows.find((row) => row.words.includes(`(${name} = ANY`));
  return /'([^']+)'::text/.exec(listed?.words ?? '')?.[1] ?? 'x';
}
