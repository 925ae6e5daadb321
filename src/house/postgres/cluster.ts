import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../trouble.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

export const superuser = 'filiera_owner';
const series = '18';

/** Environment for Postgres: nothing of ours, so that a stray PGDATA or LANG changes nothing. */
export const plainEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** Makes the cluster if there is none, whole or not at all: a folder half made under another name is thrown away. */
export function ensureCluster(
  cluster: string,
  binaries: Binaries,
  account: Account,
  options: { sync?: boolean } = {},
): void {
  if (existsSync(cluster)) return takeOver(cluster, account);
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account.spawn.uid !== undefined) chownSync(draft, account.uid, account.gid);
  const [command, ...args] = [
    ...account.wrap,
    binaries.initdb,
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    '--auth=trust',
    '--encoding=UTF8',
    // The same order of words on every machine, and letters of every alphabet told from signs.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=en_US.UTF-8',
    '--lc-messages=C',
    '--no-instructions',
    // What it leaves is looked at before it is thrown away.
    '--no-clean',
    ...(options.sync === false ? ['--no-sync'] : []),
  ];
  const made = spawnSync(command!, args, {
    ...account.spawn,
    cwd: draft,
    env: plainEnvironment,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    const fault = hasRoom(draft) ? faultIn(`${made.stdout}${made.stderr}`) : 'the disk is full';
    rmSync(draft, { recursive: true, force: true });
    throw new Trouble(`the database could not be created: ${fault ?? made.error?.message ?? made.signal}`);
  }
  renameSync(draft, cluster);
}

// A Postgres that runs out of room does not always live to say so.
function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 1_000_000;
}

/** The sentence that says what went wrong, among Postgres's other lines. */
export function faultIn(output: string): string | undefined {
  if (/No space left on device/.test(output)) return 'the disk is full';
  const lines = output.split('\n').filter((line) => /(FATAL|PANIC|ERROR|error):/.test(line));
  return (
    lines.at(-1)?.replace(/^.*?(?:FATAL|PANIC|ERROR|error):\s*/, '') ||
    output.trim().split('\n').at(-1) ||
    undefined
  );
}

function takeOver(cluster: string, account: Account): void {
  const version = join(cluster, 'PG_VERSION');
  if (!existsSync(version)) throw new Trouble(`${cluster} is there but holds no Postgres data.`);
  const found = readFileSync(version, 'utf8').trim();
  if (found !== series)
    throw new Trouble(`${cluster} was written by Postgres ${found}; this Filiera runs Postgres ${series}.`);
  if (lstatSync(cluster).uid !== account.uid) giveTo(cluster, account);
  chmodSync(cluster, 0o700);
}

// Only root gets here: the account that used to run the server no longer reaches the folder.
function giveTo(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid);
  for (const name of readdirSync(path)) {
    const inside = join(path, name);
    if (lstatSync(inside).isDirectory()) giveTo(inside, account);
    else if (!lstatSync(inside).isSymbolicLink()) chownSync(inside, account.uid, account.gid);
  }
}
