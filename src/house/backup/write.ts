import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { connection } from '#platform/server';
import about from '../../../package.json' with { type: 'json' };
import { inWords, Trouble } from '../trouble.ts';
import { copyOut } from './copy.ts';
import { type BackupHeader, columnList, endOfTable, formVersion, jobTable, quoted } from './form.ts';
import { jobColumns, waitingJobs } from './jobs.ts';
import { tablesInOrder } from './tables.ts';

/** Writes everything, as it is at one moment, into a new file: whole or not at all. */
export async function writeBackup(path: string, now: Date): Promise<BackupHeader> {
  const client = new pg.Client(connection('owner'));
  await client.connect();
  const draft = `${path}.part`;
  try {
    await client.query('begin isolation level repeatable read, read only');
    const parts = await readParts(client, now);
    const packed = createGzip({ level: 6 });
    await pipeline(
      Readable.from(sealed(lines(client, parts))),
      packed,
      createWriteStream(draft, { mode: 0o600 }),
    );
    await client.query('commit');
    await toDisk(draft);
    await giveName(draft, path);
    return parts.header;
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof Trouble) throw error;
    throw new Trouble(`the backup could not be written: ${inWords(error)}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Parts {
  header: BackupHeader;
  /** The query of each table of the header. */
  queries: string[];
}

async function readParts(client: pg.Client, now: Date): Promise<Parts> {
  const count = async (from: string) =>
    Number((await client.query<{ rows: string }>(`select count(*) as rows from ${from}`)).rows[0]!.rows);
  const newest = await client.query<{ migration: number }>('select max(number) as migration from migration');
  const jobs = { name: jobTable, columns: jobColumns, rows: await count(`(${waitingJobs}) as waiting`) };
  const tables = [];
  const queries = [];
  // The jobs' queue belongs to the owner; everything else is read as the keeper, whom the walls let see all.
  const shapes = await tablesInOrder(client);
  await client.query('set local role filiera_keeper');
  for (const { name, columns, key } of shapes) {
    tables.push({ name, columns, rows: await count(quoted(name)) });
    queries.push(`select ${columnList(columns)} from ${quoted(name)} order by ${columnList(key)}`);
  }
  await client.query('reset role');
  const header: BackupHeader = {
    filiera: 'backup',
    form: formVersion,
    written: now.toISOString(),
    version: about.version,
    migration: newest.rows[0]!.migration,
    tables: [...tables, jobs],
  };
  return { header, queries: [...queries, waitingJobs] };
}

async function* lines(client: pg.Client, { header, queries }: Parts): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  for (const [place, query] of queries.entries()) {
    const isJobs = header.tables[place]!.name === jobTable;
    await client.query(isJobs ? 'reset role' : 'set local role filiera_keeper');
    yield* copyOut(client, `copy (${query}) to stdout`);
    yield endOfTable;
  }
}

async function* sealed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

// A hard link refuses to replace what is there; where the disk knows none, a plain rename must do.
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
    await rm(draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Trouble(`${path} is there already; nothing was written.`, { cause: error });
    await rename(draft, path);
  }
}
