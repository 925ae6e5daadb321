import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who uses a data folder, in their own words. */
export interface Holder {
  pid: number;
  command: string;
  state: 'starting' | 'ready' | 'stopping';
  address?: string;
}

export interface Lock {
  /** Tells the others what the holder is doing. */
  tell(news: Partial<Holder>): void;
  release(): void;
}

/**
 * Locks a file for this process; answers how to let go, or undefined when another process has it.
 *
 * It is the kernel's own lock on an open file, borrowed from SQLite because Node has no other way to it: no race
 * between two processes, and nothing to clean up after a kill.
 */
export function lockFile(path: string): (() => void) | undefined {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    if (/locked/.test((error as Error).message)) return undefined;
    throw error;
  }
}

/** Takes the data folder for this process, or answers undefined when another one has it. */
export function takeLock(folder: string, command: string): Lock | undefined {
  const letGo = lockFile(join(folder, 'house.lock'));
  if (!letGo) return undefined;
  let holder: Holder = { pid: process.pid, command, state: 'starting' };
  const lock: Lock = {
    tell(news) {
      holder = { ...holder, ...news };
      const draft = `${note(folder)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(holder));
      renameSync(draft, note(folder));
    },
    release() {
      rmSync(note(folder), { force: true });
      letGo();
    },
  };
  lock.tell({});
  return lock;
}

/** What the holder last said. Only a hint: the lock alone decides. */
export function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(note(folder), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function note(folder: string): string {
  return join(folder, 'house.json');
}
