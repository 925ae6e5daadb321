import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { upToDate } from '../src/house/migrations.ts';
import { startServer } from '../src/house/postgres/server.ts';

/**
 * One throwaway Postgres for all tests of the database, migrated and empty; tests tell themselves apart by founding
 * networks of their own. What it holds need not survive, so it never waits for the disk.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'filiera-test-'));
  const server = await startServer({ folder, sync: false, settings: throwaway });
  // The workers inherit this; the data of `npm start` is out of their reach.
  Object.assign(process.env, testEnvironment, { FILIERA_DATA: folder, FILIERA_SOCKET: server.sockets });
  await upToDate();
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
};

/** Settings of whoever runs the tests must not leak into them. */
const testEnvironment = {
  DATABASE_URL: '',
  SMTP_URL: '',
  FILIERA_PUBLIC_URL: '',
  FILIERA_TRUSTED_PROXY: '',
  FILIERA_EMBEDDINGS_URL: '',
  FILIERA_DEMO: '0',
  FILIERA_LOG: 'silent',
};
