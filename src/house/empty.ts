import type pg from 'pg';

/** Whether the house holds no network yet. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query('select from network limit 1');
  return !rowCount;
}

/** Throws everything away, tables and waiting jobs; in the caller's transaction. The migrations make them anew. */
export async function throwAway(client: pg.ClientBase): Promise<void> {
  await client.query('drop schema public cascade');
  await client.query('create schema public');
  const { rows } = await client.query(`select to_regclass('graphile_worker._private_jobs') as queue`);
  if (rows[0].queue) await client.query('delete from graphile_worker._private_jobs');
}
