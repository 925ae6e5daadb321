import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, readPostmasterFile, settleLeftovers } from './leftovers.ts';
import { clearSockets } from './sockets.ts';

let cluster: string;
const file = () => join(cluster, 'postmaster.pid');
const left = (pid: number) => writeFileSync(file(), `${pid}\n${cluster}\n1\n5432\n/run/x\n\n\nready   \n`);
beforeEach(() => (cluster = mkdtempSync(join(tmpdir(), 'filiera-test-'))));
afterEach(() => rmSync(cluster, { recursive: true, force: true }));

test('nothing left is nothing to do', async () => {
  await settleLeftovers(cluster);
  expect(readPostmasterFile(cluster)).toBeUndefined();
});

test("a number that is now another program's is freed, and the program left alone", async () => {
  left(process.pid);
  await settleLeftovers(cluster);
  expect(existsSync(file())).toBe(false);
});

test('an orphan of this folder is ended', async () => {
  const orphan = spawn(process.execPath, ['-e', 'setTimeout(Object, 60_000)', cluster]);
  await once(orphan, 'spawn');
  left(orphan.pid!);
  await settleLeftovers(cluster);
  expect(isAlive(orphan.pid!)).toBe(false);
});

test.runIf(existsSync('/proc/self/cwd'))('a backend that outlived its server is ended', async () => {
  const backend = spawn('sleep', ['60'], { cwd: cluster });
  await once(backend, 'spawn');
  left(2 ** 22 - 7);
  await settleLeftovers(cluster);
  expect(isAlive(backend.pid!)).toBe(false);
});

test.runIf(existsSync('/proc/self/stat'))('a dead server that nobody collects is no obstacle', async () => {
  // The shell replaces itself with a program that never asks after its child, long before the child ends.
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const dead = Number(said);
  await expect.poll(() => isAlive(dead), { timeout: 4000 }).toBe(false);
  expect(() => process.kill(dead, 0)).not.toThrow();
  left(dead);
  const socketLock = join(cluster, '.s.PGSQL.5432.lock');
  writeFileSync(socketLock, `${dead}\n`);
  await settleLeftovers(cluster);
  clearSockets(cluster);
  expect(existsSync(file()) || existsSync(socketLock)).toBe(false);
  parent.kill();
});
