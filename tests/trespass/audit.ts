import type pg from 'pg';

/** Tables of the gate: of no network, and out of reach for the role that answers pages. */
export const gateTables = [
  'account',
  'beginning',
  'network_address',
  'passkey',
  'passkey_challenge',
  'session',
  'sign_in_code',
  'sign_in_link',
  'sign_in_mail',
];
/** What the gate sees of a network: that it is there, and who works in it. */
const openToGate = ['network', 'staff'];

export interface Leak {
  table: string;
  leak: string;
}

/** Every table there is, those of the job queue apart. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and relname <> 'migration' order by relname`,
  );
  return rows.map((row) => row.name);
}

/** What the catalogue says of a network's table: its keys and its policies. */
export async function catalogueLeaks(client: pg.Client, table: string): Promise<Leak[]> {
  const leaks: Leak[] = [];
  const say = (leak: string) => leaks.push({ table, leak });
  const { rows: settings } = await client.query(
    `select c.relrowsecurity as guarded, c.relforcerowsecurity as forced,
       exists (select from pg_attribute where attrelid = c.oid and attname = 'network_id' and attnotnull) as marked
     from pg_class c where c.oid = $1::regclass`,
    [table],
  );
  const { guarded, forced, marked } = settings[0];
  if (!marked) say('no network_id');
  if (!guarded || !forced) say('row-level security is not forced');

  const { rows: keys } = await client.query(
    `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
     where x.indrelid = $1::regclass and x.indisunique
       and not exists (select from pg_attribute a where a.attrelid = x.indrelid and a.attname = 'network_id'
                       and a.attnum = any (x.indkey))`,
    [table],
  );
  for (const { name } of keys) say(`the unique ${name} leaves network_id out`);

  // A foreign key to a network's table carries network_id; to the gate's accounts it can't.
  const { rows: foreign } = await client.query(
    `select conname as name from pg_constraint k where conrelid = $1::regclass and contype = 'f'
       and confrelid <> all ($2::regclass[])
       and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'network_id'
                       and a.attnum = any (k.conkey))`,
    [table, gateTables],
  );
  for (const { name } of foreign) say(`the foreign key ${name} leaves network_id out`);

  const { rows: policies } = await client.query(
    `select policyname as name, roles::text[] as roles, qual, with_check as checked from pg_policies where tablename = $1`,
    [table],
  );
  const own = "(network_id = (NULLIF(current_setting('filiera.network'::text, true), ''::text))::uuid)";
  for (const { name, roles, qual, checked } of policies) {
    const isKeeper = roles.join() === 'filiera_keeper';
    const isGate = roles.join() === 'filiera_gate' && openToGate.includes(table);
    const isOwn = roles.join() === 'filiera_app' && qual === own && checked === own;
    if (!isKeeper && !isGate && !isOwn) say(`the policy ${name} opens to ${roles.join()} by ${qual}`);
  }
  return leaks;
}

/**
 * Tries the walls of one table from inside: as the app in network `ours`, reading and writing rows of `theirs`.
 * Each try stands in a savepoint of its own; the caller's transaction is left as it was.
 */
export async function triedLeaks(
  client: pg.Client,
  table: string,
  ours: string,
  theirs: string,
): Promise<Leak[]> {
  const leaks: Leak[] = [];
  const attempt = async (
    role: string,
    network: string,
    what: string,
    statement: string,
    values: unknown[] = [],
  ) => {
    await client.query('savepoint attempt');
    try {
      await client.query(`set local role ${role}`);
      await client.query(`select set_config('filiera.network', $1, true)`, [network]);
      const { rowCount } = await client.query(statement, values);
      if ((rowCount ?? 0) > 0) leaks.push({ table, leak: what });
    } catch {
      // Refused: the wall holds.
    } finally {
      await client.query('rollback to savepoint attempt');
    }
  };

  if (gateTables.includes(table)) {
    await attempt('filiera_app', ours, 'the app reads the gate', `select from ${table}`);
    await attempt('filiera_app', ours, 'the app writes the gate', `delete from ${table}`);
    return leaks;
  }
  const columns = await client.query<{ list: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'network_id'`,
    [table],
  );
  const { list } = columns.rows[0]!;
  await attempt('filiera_app', ours, 'reads another network', `select from ${table} where network_id = $1`, [
    theirs,
  ]);
  await attempt(
    'filiera_app',
    ours,
    'reads past its network',
    `select from ${table} where network_id <> $1`,
    [ours],
  );
  await attempt('filiera_app', '', 'reads without a network', `select from ${table}`);
  await attempt(
    'filiera_app',
    ours,
    'changes another network',
    `update ${table} set network_id = network_id where network_id = $1`,
    [theirs],
  );
  await attempt(
    'filiera_app',
    ours,
    'removes from another network',
    `delete from ${table} where network_id = $1`,
    [theirs],
  );
  await attempt('filiera_app', ours, 'moves rows to another network', `update ${table} set network_id = $1`, [
    theirs,
  ]);
  await attempt(
    'filiera_app',
    ours,
    'adds rows to another network',
    `insert into ${table} (network_id, ${list}) select $1, ${list} from ${table}`,
    [theirs],
  );
  if (!openToGate.includes(table)) {
    await attempt('filiera_gate', ours, 'the gate reads a network', `select from ${table}`);
  }
  return leaks;
}
