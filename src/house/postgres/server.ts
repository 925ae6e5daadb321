import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Trouble } from '../trouble.ts';
import { type Account, chooseAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { ensureCluster, faultIn, plainEnvironment, superuser } from './cluster.ts';
import { end, readPostmasterFile, settleLeftovers } from './leftovers.ts';
import { asArguments, serverSettings } from './settings.ts';
import { clearSockets, dropSocketFolder, makeSocketFolder } from './sockets.ts';

export interface ServerOptions {
  /** The data folder; the cluster is its subfolder `postgres`. */
  folder: string;
  /** Where it listened before, when it is started again under clients that know the place. */
  sockets?: string;
  /** For throwaway servers in tests. */
  settings?: Record<string, string>;
  sync?: boolean;
}

/** A running Postgres of this house. */
export interface Server {
  /** The folder of its socket: whoever reaches it is let in. */
  sockets: string;
  pid: number;
  /** Resolves when the process is gone, asked or not. */
  gone: Promise<void>;
  stop(): Promise<void>;
}

const database = 'filiera';

/** Starts the house's own Postgres and answers when it accepts connections. The caller holds the house's lock. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const cluster = join(options.folder, 'postgres');
  const binaries = findBinaries();
  const account = chooseAccount(cluster, [cluster, binaries.postgres]);
  if (existsSync(cluster)) await settleLeftovers(cluster);
  ensureCluster(cluster, binaries, account, options);
  const sockets = options.sockets ?? makeSocketFolder(options.folder, account);
  clearSockets(sockets);
  const log = openLog(options.folder);
  const server = launch(cluster, binaries, account, log.fd, {
    ...serverSettings,
    unix_socket_directories: sockets,
    ...options.settings,
  });
  closeSync(log.fd);
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const died = gone.then(() => true);
  while (readPostmasterFile(cluster)?.pid !== server.pid || !readPostmasterFile(cluster)?.ready)
    if (await Promise.race([died, pause(10, false)]))
      throw new Trouble(
        `the database does not start: ${faultIn(log.read()) ?? 'it gave no reason'} (${log.file})`,
      );
  await ensureDatabase(sockets);
  return {
    sockets,
    pid: server.pid!,
    gone,
    async stop() {
      await end(server.pid!);
      await gone;
      dropSocketFolder(sockets);
    },
  };
}

/** The socket folder of a server that another process of ours runs on this folder, if it accepts connections. */
export function runningServer(folder: string): string | undefined {
  const running = readPostmasterFile(join(folder, 'postgres'));
  return running?.ready ? running.sockets : undefined;
}

// A process group of its own: a Ctrl-C typed for us must not reach it before we have finished with it.
function launch(
  cluster: string,
  binaries: Binaries,
  account: Account,
  log: number,
  settings: Record<string, string>,
): ChildProcess {
  const [command, ...args] = [...account.wrap, binaries.postgres, '-D', cluster, ...asArguments(settings)];
  const server = spawn(command!, args, {
    ...account.spawn,
    cwd: cluster,
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.on('error', () => server.emit('close'));
  return server;
}

async function ensureDatabase(sockets: string): Promise<void> {
  const client = new pg.Client({ host: sockets, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

// The server writes its few lines to a file: a pipe to us would break when we are killed.
function openLog(folder: string) {
  const file = join(folder, 'postgres.log');
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  const start = statSync(file).size;
  return {
    file,
    fd,
    read(): string {
      const length = Math.min(statSync(file).size - start, 20_000);
      const buffer = Buffer.alloc(Math.max(length, 0));
      const again = openSync(file, 'r');
      readSync(again, buffer, 0, buffer.length, start);
      closeSync(again);
      return buffer.toString();
    },
  };
}
