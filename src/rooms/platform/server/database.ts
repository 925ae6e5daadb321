import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { log } from './log.ts';
import { settings } from './settings.ts';
import './tables.ts';

/** The three roles of migration 0001; `owner` is whoever owns the tables, for migrations and jobs' queue only. */
export type DatabaseRole = 'owner' | 'filiera_app' | 'filiera_gate' | 'filiera_keeper';

// A date without a clock stays the text it is: a mandate that ends on the 31st ends on the 31st everywhere.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/**
 * How to connect as a role: to our own Postgres through its private socket (its folder stands in
 * FILIERA_SOCKET, set by whoever started it), or to DATABASE_URL, stepping down from its user at once.
 */
export function connection(role: DatabaseRole): pg.ClientConfig {
  const { databaseUrl } = settings();
  const common = { application_name: `filiera ${role}`, keepAlive: true };
  if (databaseUrl) {
    return {
      ...common,
      connectionString: databaseUrl,
      connectionTimeoutMillis: 10_000,
      ...(role === 'owner' ? {} : { options: `-c role=${role}` }),
    };
  }
  const socket = process.env['FILIERA_SOCKET'];
  if (!socket) throw new Error('database/not-started: no DATABASE_URL and no Postgres of our own is running');
  return { ...common, host: socket, user: role === 'owner' ? 'filiera_owner' : role, database: 'filiera' };
}

export function newPool(role: DatabaseRole, size: number): pg.Pool {
  const pool = new pg.Pool({ ...connection(role), max: size, idleTimeoutMillis: 60_000 });
  // A connection that breaks while idle (Postgres restarted) is replaced at the next use.
  const lost = (error: Error) => log().warn({ error: error.message, role }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

const pools = new Map<DatabaseRole, { pool: pg.Pool; db: Kysely<Tables> }>();

/** The process's pool for a role, made at first use. */
export function databaseAs<T = Tables>(role: DatabaseRole): Kysely<T> {
  let made = pools.get(role);
  if (!made) {
    const pool = newPool(role, role === 'filiera_app' ? settings().poolSize : 4);
    made = { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
    pools.set(role, made);
  }
  return made.db as unknown as Kysely<T>;
}

export async function closeDatabase(): Promise<void> {
  const all = [...pools.values()];
  pools.clear();
  await Promise.all(all.map(({ db }) => db.destroy()));
}
