import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from '../trouble.ts';

/** Whom Postgres runs as. It refuses root, so root lends it another identity. */
export interface Account {
  uid: number;
  gid: number;
  /** What to put in spawn's options. */
  spawn: { uid?: number; gid?: number };
  /** A command to put before Postgres, where changing the user would not do. */
  wrap: string[];
}

/** Picks an account that reaches every one of the paths, preferring the one that already owns the cluster. */
export function chooseAccount(cluster: string, paths: string[]): Account {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (uid !== 0) {
    if (owner && owner.uid !== uid)
      throw new Trouble(
        `${cluster} belongs to another user (uid ${owner.uid}): start as that user, or as root.`,
      );
    return { uid, gid, spawn: {}, wrap: [] };
  }
  const candidates = [owner && { uid: owner.uid, gid: owner.gid }, named('postgres'), named('nobody')];
  for (const who of candidates)
    if (who && who.uid !== 0 && paths.every((path) => canReach(path, who.uid, who.gid)))
      return { ...who, spawn: who, wrap: [] };
  // In a user namespace of its own, root's files stay root's but Postgres sees itself as nobody.
  if (spawnSync('unshare', ['-U', 'true']).status === 0)
    return { uid, gid, spawn: {}, wrap: ['unshare', '-U'] };
  throw new Trouble(
    `Postgres does not run as root, and no other user reaches ${paths[0]}: ` +
      'start as an ordinary user, or move the folder out of a private home.',
  );
}

function named(user: string): { uid: number; gid: number } | undefined {
  const id = (flag: string) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout || NaN);
  const found = { uid: id('-u'), gid: id('-g') };
  return Number.isInteger(found.uid) && Number.isInteger(found.gid) ? found : undefined;
}

/** Whether every folder on the way to the path lets this user through. */
function canReach(path: string, uid: number, gid: number): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: ownedBy, gid: group } = statSync(folder);
      const bit = ownedBy === uid ? 0o100 : group === gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
