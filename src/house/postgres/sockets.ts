import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Account } from './account.ts';

const prefix = 'filiera-';
// The system's bound for a socket's whole path, less "/.s.PGSQL.5432" and the closing zero.
const longest = 107 - '/.s.PGSQL.5432'.length;

/** A folder only the server's account and root enter: whoever reaches the socket in it is let in unasked. */
export function makeSocketFolder(dataFolder: string, account: Account): string {
  const inside = join(dataFolder, 'sockets');
  const folder =
    Buffer.byteLength(inside) <= longest ? inside : mkdtempSync(join(shortPlace(account), prefix));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.spawn.uid !== undefined) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  return folder;
}

/** Clears what a killed server left in the folder: a lock there outlives it as long as anyone bears its number. */
export function clearSockets(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
}

/** Removes a folder of ours outside the data folder; the others are reused. */
export function dropSocketFolder(folder: string): void {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true });
}

function shortPlace(account: Account): string {
  const own = process.env.XDG_RUNTIME_DIR;
  if (own && account.spawn.uid === undefined && own.length < 60) return own;
  return tmpdir().length < 60 ? tmpdir() : '/tmp';
}
