import type pg from 'pg';

export interface TableShape {
  name: string;
  columns: string[];
  key: string[];
}

// What the program itself keeps about the database is made anew by the migrations.
const ownAccount = ['migration', 'demo_loading'];

/** Every table with data of ours that can't be made again from the rest, those referred to before those that refer to them. */
export async function tablesInOrder(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(
    `select relname as name,
       array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0
             and not attisdropped and attgenerated = '' order by attnum) as columns,
       array(select attname::text from pg_index, unnest(indkey) with ordinality as k(attnum, place)
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
             where indrelid = c.oid and indisprimary order by place) as key
     from pg_class c
     where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
       and relname <> all ($1) and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'derived:%'
     order by relname`,
    [ownAccount],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select f.relname as from, t.relname as to from pg_constraint
     join pg_class f on f.oid = conrelid join pg_class t on t.oid = confrelid
     where contype = 'f' and f.relnamespace = 'public'::regnamespace`,
  );
  return inOrder(tables, references);
}

function inOrder(tables: TableShape[], references: { from: string; to: string }[]): TableShape[] {
  const placed = new Set<string>();
  const order: TableShape[] = [];
  while (order.length < tables.length) {
    const next = tables.filter(
      ({ name }) =>
        !placed.has(name) &&
        references.every(({ from, to }) => from !== name || to === name || placed.has(to)),
    );
    if (next.length === 0) throw new Error('backup/circle: tables refer to each other in a circle');
    for (const table of next) {
      placed.add(table.name);
      order.push(table);
    }
  }
  return order;
}
