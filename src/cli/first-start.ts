import pg from 'pg';
import { connection } from '#platform/server';
import { isEmpty, throwAway } from '../house/empty.ts';
import { upToDate } from '../house/migrations.ts';

const demoLock = 4_106_002;

/**
 * Loads the demonstration into an empty house. While that lasts a table says so: a start that finds it knows that
 * the one before was killed half-way, before anyone could come in, and begins again from nothing.
 */
export async function loadDemoOnce(tell: (line: string) => void): Promise<void> {
  const client = new pg.Client(connection('owner'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [demoLock]);
    const { rows } = await client.query<{ half: string | null }>(
      `select to_regclass('demo_loading') as half`,
    );
    if (rows[0]!.half) {
      await client.query('begin');
      await throwAway(client);
      await client.query('commit');
      await upToDate();
    } else if (!(await isEmpty(client))) return;
    tell('loading the demonstration (once)');
    await client.query('create table demo_loading (since timestamptz not null default now())');
    const demo: string = './demo.ts';
    const { loadDemo } = (await import(demo)) as { loadDemo(): Promise<void> };
    await loadDemo();
    await client.query('drop table demo_loading');
  } finally {
    await client.end();
  }
}
