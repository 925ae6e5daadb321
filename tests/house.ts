import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServer } from '../src/house/postgres/server.ts';
import { runFiliera } from './house-process.ts';

/** One whole house with the demonstration for all journeys: built, migrated, filled and answering. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'filiera-house-'));
  const house = runFiliera(folder, ['start'], { FILIERA_DEMO: '1' });
  const close = async () => {
    house.process.kill('SIGTERM');
    await house.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = await house.opened.catch(async (error) => {
    await close();
    throw error;
  });
  // The journeys find the house here, and its database too, for what a browser can't see.
  Object.assign(process.env, {
    DATABASE_URL: '',
    SMTP_URL: '',
    FILIERA_LOG: 'silent',
    FILIERA_DATA: folder,
    FILIERA_SOCKET: runningServer(folder),
    FILIERA_TEST_HOUSE: address,
  });
  return close;
}
