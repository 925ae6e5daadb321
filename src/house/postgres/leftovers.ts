import { existsSync, readFileSync, readlinkSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../trouble.ts';

/** What a postmaster writes about itself: its process and where it listens. */
export interface PostmasterFile {
  pid: number;
  sockets: string;
  ready: boolean;
}

export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), sockets: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/**
 * Ends what a killed house left running on this cluster, so that a new server can start.
 * To be called only by the holder of the house's lock: any server found is then an orphan.
 */
export async function settleLeftovers(cluster: string): Promise<void> {
  const left = readPostmasterFile(cluster);
  if (!left) return;
  if (isServerOf(left.pid, cluster)) await end(left.pid);
  for (const child of processesIn(cluster)) await end(child);
  // Postgres takes any process of that number for its predecessor: another program that got the number since, or a
  // dead one that nobody has collected yet.
  if (isTaken(left.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Asks politely (fast shutdown), then firmly (immediate), then kills: the log makes each of them safe. */
export async function end(pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new Trouble(`a Postgres of another user (process ${pid}) still uses the data folder.`, {
        cause: error,
      });
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(20))
      if (!isAlive(pid)) return;
  }
  throw new Trouble(`process ${pid} still uses the data folder and does not end.`);
}

/** Whether there is such a process, not counting the dead that nobody has collected. */
export function isAlive(pid: number): boolean {
  return isTaken(pid) && !isZombie(pid);
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Where nobody collects the dead (a container without an init), they keep their number.
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

// After a restart of the machine the number may belong to any other program.
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = existsSync('/proc/self/cmdline')
    ? existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return Boolean(command) && String(command).includes(cluster);
}

/** Processes whose working folder is the cluster: backends that have not yet noticed that their server is gone. */
function processesIn(cluster: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  const here = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === here);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
