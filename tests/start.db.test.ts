import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { ensureBuild } from '../src/house/build.ts';
import { isAlive, readPostmasterFile } from '../src/house/postgres/leftovers.ts';
import { type HouseProcess, runFiliera } from './house-process.ts';
import { freshFolder } from './own-house.ts';

// The first start of all builds the pages, which takes its time.
beforeAll(async () => void (await ensureBuild(() => undefined)), 300_000);

const begun: HouseProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const { process, ended } of begun.splice(0)) {
    process.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function ownFolder(): string {
  const folder = freshFolder();
  folders.push(folder);
  return folder;
}
function start(folder: string, settings: Record<string, string> = {}): HouseProcess {
  const house = runFiliera(folder, ['start'], settings);
  begun.push(house);
  return house;
}
/** A start that must not succeed: its one line, and that it ended with a fault. */
async function refusal(house: HouseProcess): Promise<string> {
  expect(await house.ended).toBeGreaterThan(0);
  expect(house.stdout()).toBe('');
  const lines = house.stderr().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0]!;
}
const isReady = async (address: string) => (await fetch(`${address}/readyz`)).status === 200;
async function until(what: () => Promise<boolean>): Promise<void> {
  await expect.poll(() => what().catch(() => false), { timeout: 20_000, interval: 50 }).toBe(true);
}

test('a start prints one line, answers, and ends cleanly when asked', async () => {
  const folder = ownFolder();
  const house = start(folder);
  const address = await house.opened;
  expect(house.stdout().split('\n')).toHaveLength(2);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect(await isReady(address)).toBe(true);
  const page = await fetch(`${address}/sign-in`, { headers: { 'accept-encoding': 'br' } });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-encoding')).toBe('br');
  expect(page.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  const database = readPostmasterFile(join(folder, 'postgres'))!.pid;
  house.process.kill('SIGTERM');
  expect(await house.ended).toBe(0);
  expect(isAlive(database)).toBe(false);
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
});

test('a second start on the same data says so and leaves the first alone', async () => {
  const folder = ownFolder();
  const address = await start(folder).opened;
  const line = await refusal(start(folder));
  expect(line).toContain('already in use');
  expect(line).toContain(address);
  expect(await isReady(address)).toBe(true);
});

test('of many starts at once exactly one opens', async () => {
  const folder = ownFolder();
  const houses = Array.from({ length: 4 }, () => start(folder));
  const opened = await Promise.allSettled(houses.map((house) => house.opened));
  const won = opened.filter(({ status }) => status === 'fulfilled');
  expect(won).toHaveLength(1);
  expect(await isReady((won[0] as PromiseFulfilledResult<string>).value)).toBe(true);
});

test('after kill -9 the next start recovers by itself', async () => {
  const folder = ownFolder();
  const first = start(folder);
  await first.opened;
  const orphan = readPostmasterFile(join(folder, 'postgres'))!.pid;
  first.process.kill('SIGKILL');
  await first.ended;
  expect(isAlive(orphan)).toBe(true);
  expect(await isReady(await start(folder).opened)).toBe(true);
  expect(isAlive(orphan)).toBe(false);
});

test('a number in a stale file that now belongs to another program is left in peace', async () => {
  const folder = ownFolder();
  const first = start(folder);
  await first.opened;
  const pid = join(folder, 'postgres/postmaster.pid');
  const stale = readFileSync(pid, 'utf8');
  first.process.kill('SIGTERM');
  await first.ended;
  writeFileSync(pid, stale.replace(/^\d+/, String(process.pid)));
  expect(await isReady(await start(folder).opened)).toBe(true);
});

test('a killed database is started again under the pages', async () => {
  const folder = ownFolder();
  const address = await start(folder).opened;
  const before = readPostmasterFile(join(folder, 'postgres'))!.pid;
  process.kill(before, 'SIGKILL');
  await until(
    async () => readPostmasterFile(join(folder, 'postgres'))!.pid !== before && (await isReady(address)),
  );
  expect((await fetch(`${address}/sign-in`)).status).toBe(200);
});

test('a taken port is told, and nothing is left running', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const line = await refusal(start(ownFolder(), { PORT: String(port) }));
  expect(line).toContain(`port ${port} is in use`);
  other.close();
});

test.each([
  ['a wrong setting', { PORT: 'eighty' }, /wrong setting: PORT=eighty/],
  [
    'an unreachable database',
    { DATABASE_URL: 'postgres://u@127.0.0.1:1/x' },
    /no database at 127\.0\.0\.1:1\/x/,
  ],
  ['a file for a folder', { FILIERA_DATA: '/dev/null' }, /the data folder can't be used/],
  ['a folder that nobody may make', { FILIERA_DATA: '/proc/filiera' }, /the data folder can't be used/],
])('%s is one clear line', async (_name, settings, words) => {
  expect(await refusal(start(ownFolder(), settings))).toMatch(words);
});

test("somebody else's folder stays as it is", async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'thesis.txt'), 'mine');
  expect(await refusal(start(folder))).toMatch(/holds something else \(thesis\.txt\)/);
  expect(existsSync(join(folder, 'house.lock'))).toBe(false);
});

test.each([
  [
    'a newer program',
    (folder: string) => writeFileSync(join(folder, 'filiera.json'), '{"layout":99}'),
    /newer Filiera/,
  ],
  ['another Postgres', anotherPostgres, /written by Postgres 99/],
])('data of %s are not touched', async (_name, prepare, words) => {
  const folder = ownFolder();
  prepare(folder);
  expect(await refusal(start(folder))).toMatch(words);
});

test('a folder that may not be written to is told', async ({ skip }) => {
  // Root may write anywhere: only the system itself can refuse it.
  if (process.getuid?.() === 0) skip('started by root');
  const folder = ownFolder();
  chmodSync(folder, 0o500);
  expect(await refusal(start(folder))).toMatch(/permission denied/);
  chmodSync(folder, 0o700);
});

test('commands work beside an open house and without one', async () => {
  const folder = ownFolder();
  const house = start(folder);
  await house.opened;
  const beside = runFiliera(folder, ['backup', join(folder, 'beside.gz')]);
  expect(await beside.ended, beside.stderr()).toBe(0);
  house.process.kill('SIGTERM');
  await house.ended;
  const without = runFiliera(folder, ['backup', join(folder, 'without.gz')]);
  expect(await without.ended, without.stderr()).toBe(0);
  expect(without.stdout()).toBe(`${join(folder, 'without.gz')}\n`);
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
});

test.each([
  [['--help'], 0],
  [[], 2],
  [['strat'], 2],
  [['start', '--nonsense'], 2],
  [['backup', '--help'], 0],
])('filiera %j ends with %i', async (args, code) => {
  const asked = runFiliera(ownFolder(), args);
  expect(await asked.ended).toBe(code);
});

function anotherPostgres(folder: string): void {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'filiera.json'), '{"layout":1}');
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '99\n');
}
