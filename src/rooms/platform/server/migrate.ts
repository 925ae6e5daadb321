import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { connection, newPool } from './database.ts';
import { quiet } from './jobs.ts';

/** A number of our own for the advisory lock: two servers starting at once migrate one after the other. */
const migrationLock = 4_106_001;

export interface Migration {
  number: number;
  name: string;
  sql: string;
  hash: string;
}

/** The migrations of a folder in order. Their files are named `0001_platform.sql`. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
      if (!number) throw new Error(`migration/name: ${name} is not named like 0001_platform.sql`);
      const sql = await readFile(join(folder, name), 'utf8');
      return { number, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Thrown when the database is ahead of this program: an older Filiera must not write to it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/** Brings the database up to date; returns how many migrations were applied. Safe to run from many processes. */
export async function migrate(folder: string): Promise<number> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client(connection('owner'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(migrationTable);
    const done = await client.query<{ number: number }>('select number from migration order by number');
    const applied = new Set(done.rows.map((row) => row.number));
    const newest = Math.max(0, ...applied);
    if (newest > Math.max(0, ...migrations.map((m) => m.number))) {
      throw new NewerDatabase(
        `database/newer: the data was written by a newer Filiera (migration ${newest}); update the program`,
      );
    }
    const waiting = migrations.filter((migration) => !applied.has(migration.number));
    if (waiting.length > 0) await migrateJobs();
    for (const migration of waiting) await apply(client, migration);
    return waiting.length;
  } finally {
    await client.end();
  }
}

const migrationTable = `create table if not exists migration
  (number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`;

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyWithin(client, [migration]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration/failed: ${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** Applies migrations inside the caller's transaction: for a restore, which is done whole or not at all. */
export async function applyWithin(client: pg.ClientBase, migrations: Migration[]): Promise<void> {
  await client.query(migrationTable);
  for (const { number, name, hash, sql } of migrations) {
    await client.query(sql);
    await client.query('insert into migration (number, name, hash) values ($1, $2, $3)', [
      number,
      name,
      hash,
    ]);
  }
}

/** The job queue keeps its own schema, with migrations of its own. */
async function migrateJobs(): Promise<void> {
  const pool = newPool('owner', 1);
  try {
    await runMigrations({ pgPool: pool, logger: quiet });
  } finally {
    await pool.end();
  }
}
