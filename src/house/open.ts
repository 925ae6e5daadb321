import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { closeDatabase, connection, log, type Settings } from '#platform/server';
import { prepareFolder } from './folder.ts';
import { type Holder, type Lock, readHolder, takeLock } from './lock.ts';
import { keepServer } from './postgres/keeper.ts';
import { runningServer } from './postgres/server.ts';
import { inWords, Trouble } from './trouble.ts';

/** A database to work with, whoever runs it. */
export interface OpenHouse {
  /** No other process can be at work on this database. */
  alone: boolean;
  tell(news: Partial<Holder>): void;
  close(): Promise<void>;
}

/**
 * Opens the house for `filiera start` (which wants it for itself) or for a short command (which is also content
 * with the database that a running house has open).
 */
export async function openHouse(settings: Settings, command: string): Promise<OpenHouse> {
  prepareFolder(settings.data);
  if (settings.databaseUrl) {
    await reach(settings.databaseUrl);
    return { alone: false, tell: () => undefined, close: closeDatabase };
  }
  const lock = await enter(settings.data, command);
  if (!lock) return { alone: false, tell: () => undefined, close: closeDatabase };
  try {
    const server = await keepServer({ folder: settings.data }, (line) => log().warn(line));
    process.env['FILIERA_SOCKET'] = server.sockets;
    return {
      alone: true,
      tell: (news) => lock.tell(news),
      async close() {
        await closeDatabase();
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Waits for the lock as long as it makes sense; undefined when a running house's database may be used instead. */
async function enter(folder: string, command: string): Promise<Lock | undefined> {
  for (const began = Date.now(); ; await pause(100)) {
    const lock = takeLock(folder, command);
    if (lock) return lock;
    const holder = readHolder(folder);
    const sockets = holder?.command === 'start' && holder.state === 'ready' && runningServer(folder);
    if (sockets && command !== 'start') {
      process.env['FILIERA_SOCKET'] = sockets;
      return undefined;
    }
    if (Date.now() - began > patience(holder, command))
      throw new Trouble(inUse(folder, holder), { exitCode: 3 });
  }
}

// A house that stands stays; a short command, or a house on its way out, is worth waiting for.
function patience(holder: Holder | undefined, command: string): number {
  if (command === 'start' && holder?.command === 'start' && holder.state !== 'stopping') return 1_500;
  return 60_000;
}

function inUse(folder: string, holder: Holder | undefined): string {
  const who = holder
    ? ` (filiera ${holder.command}, process ${holder.pid}${holder.address ? `, ${holder.address}` : ''})`
    : '';
  return `the data folder is already in use${who}: ${folder}`;
}

async function reach(url: string): Promise<void> {
  const client = new pg.Client(connection('owner'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if (rows[0]!.version < 160_000) throw new Trouble('DATABASE_URL: PostgreSQL 16 or newer is needed.');
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const { hostname, port, pathname } = new URL(url);
    throw new Trouble(
      `DATABASE_URL: no database at ${hostname}:${port || 5432}${pathname}: ${inWords(error)}`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
