import pg from 'pg';
import { connection } from '#platform/server';
import { isEmpty } from '../house/empty.ts';

const demoLock = 4_106_002;

/**
 * Loads the demonstration into an empty house. While that lasts a table says so: a start that finds it knows that
 * the one before was ended half-way, and goes on with it.
 */
export async function loadDemoOnce(now: Date, tell: (line: string) => void): Promise<void> {
  const client = new pg.Client(connection('owner'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [demoLock]);
    const { rows } = await client.query<{ begun: string | null }>(
      `select to_regclass('demo_loading') as begun`,
    );
    if (!rows[0]!.begun && !(await isEmpty(client))) return;
    tell('loading the demonstration (once)');
    await client.query('create table if not exists demo_loading (since timestamptz not null default now())');
    const { loadDemo } = await import('./demo.ts');
    await loadDemo(now);
    await client.query('drop table demo_loading');
  } finally {
    await client.end();
  }
}
