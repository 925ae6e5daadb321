import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase, inNetwork, newId, recordChange, systemIn } from '#platform/server';
import { isAlive, readPostmasterFile } from '../../src/house/postgres/leftovers.ts';
import { type HouseProcess, runFiliera } from '../house-process.ts';
import { aNetwork } from '../networks.ts';

export interface Toll {
  kills: Record<string, number>;
  acknowledged: number;
  /** Writes that were acknowledged and are not there. */
  lost: number;
  /** Recoveries that would have needed a hand, with what the house said. */
  stuck: string[];
  slowestRecoveryMs: number;
}

const victims = ['house', 'house while starting', 'postmaster', 'backend', 'everything at once'] as const;
const patience = 60_000;

/**
 * Lets writers commit through the database layer while processes of their house are killed one after the other,
 * then looks for every write that had been acknowledged.
 */
export async function killAndCount(
  folder: string,
  options: { kills: number; writers: number; random: () => number },
): Promise<Toll> {
  const toll: Toll = { kills: {}, acknowledged: 0, lost: 0, stuck: [], slowestRecoveryMs: 0 };
  let house = runFiliera(folder, ['start']);
  let address = await house.opened;
  process.env['FILIERA_SOCKET'] = join(folder, 'sockets');
  const { networkId } = await aNetwork('Endurance');
  const acknowledged = new Set<string>();
  let writing = true;
  const writers = Array.from({ length: options.writers }, async () => {
    while (writing) {
      const id = newId();
      await write(networkId, id).then(
        () => acknowledged.add(id),
        // Not acknowledged: it may be there or not, and its writer would ask again.
        () => pause(20),
      );
    }
  });

  for (let kill = 0; kill < options.kills; kill++) {
    await pause(30 + options.random() * 700);
    const victim = victims[Math.floor(options.random() * victims.length)]!;
    toll.kills[victim] = (toll.kills[victim] ?? 0) + 1;
    const began = Date.now();
    if (victim === 'postmaster') killPid(postmaster(folder));
    else if (victim === 'backend') killPid(backendOf(postmaster(folder), options.random));
    else {
      if (victim === 'everything at once') killPid(postmaster(folder));
      await killHouse(house);
      if (victim === 'house while starting') {
        house = runFiliera(folder, ['start']);
        await pause(options.random() * 1_500);
        await killHouse(house);
      }
      house = runFiliera(folder, ['start']);
      address = await house.opened.catch((error: Error) => {
        toll.stuck.push(`after ${victim}: ${error.message}`);
        return address;
      });
    }
    if (!(await readyAgain(address))) toll.stuck.push(`after ${victim}: not ready again: ${house.stderr()}`);
    toll.slowestRecoveryMs = Math.max(toll.slowestRecoveryMs, Date.now() - began);
  }

  writing = false;
  await Promise.all(writers);
  const there = await inNetwork(systemIn(networkId), ({ db }) =>
    db.selectFrom('change').select('noun_id').where('noun', '=', 'write').execute(),
  );
  const found = new Set(there.map((row) => row.noun_id));
  toll.acknowledged = acknowledged.size;
  toll.lost = [...acknowledged].filter((id) => !found.has(id)).length;
  await closeDatabase();
  house.process.kill('SIGTERM');
  await house.ended;
  return toll;
}

async function write(networkId: string, id: string): Promise<void> {
  await inNetwork(systemIn(networkId), (ctx) =>
    recordChange(ctx, { noun: 'write', nounId: id, verb: 'made', before: null, after: { id } }),
  );
}

async function killHouse(house: HouseProcess): Promise<void> {
  house.process.kill('SIGKILL');
  await house.ended;
}

function killPid(pid: number | undefined): void {
  if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function postmaster(folder: string): number | undefined {
  return readPostmasterFile(join(folder, 'postgres'))?.pid;
}

function backendOf(parent: number | undefined, random: () => number): number | undefined {
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === parent);
  return Number(children[Math.floor(random() * children.length)]) || undefined;
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

async function readyAgain(address: string): Promise<boolean> {
  // The probe remembers its answer for a second: one that is older than the kill must not count.
  await pause(1_100);
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(50)) {
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.status === 200) return true;
  }
  return false;
}
