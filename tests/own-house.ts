import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '#platform/server';
import { upToDate } from '../src/house/migrations.ts';
import { startServer } from '../src/house/postgres/server.ts';

export interface OwnHouse {
  folder: string;
  close(): Promise<void>;
}

/** A database for one test file alone, for tests that wipe or break it; until it closes, this process works on it. */
export async function ownHouse(): Promise<OwnHouse> {
  const folder = freshFolder();
  const server = await startServer({ folder, sync: false, settings: { fsync: 'off' } });
  const shared = process.env['FILIERA_SOCKET'];
  process.env['FILIERA_SOCKET'] = server.sockets;
  await upToDate();
  return {
    folder,
    async close() {
      await closeDatabase();
      await server.stop();
      process.env['FILIERA_SOCKET'] = shared;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A data folder that nobody has used. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'filiera-test-'));
}
