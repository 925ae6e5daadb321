import pg from 'pg';
import { applyWithin, connection, type Migration, readMigrations } from '#platform/server';
import { isEmpty, throwAway } from '../empty.ts';
import { migrationFolder } from '../migrations.ts';
import { inWords, Trouble } from '../trouble.ts';
import { copyIn } from './copy.ts';
import { type BackedUpTable, type BackupHeader, columnList, jobTable, quoted } from './form.ts';
import { jobsIncoming, queueAgain } from './jobs.ts';
import { type BackupReading, checkBackup, isEndOfTable, openBackup } from './read.ts';

/**
 * Brings a backup back in one transaction: the tables are made anew as they were when it was written, filled, and
 * brought up to this program. Whatever goes wrong, the house stays as it was.
 */
export async function restoreBackup(path: string, options: { wipe: boolean }): Promise<BackupHeader> {
  const header = await checkBackup(path);
  const migrations = await readMigrations(migrationFolder);
  if (header.migration > Math.max(...migrations.map(({ number }) => number)))
    throw new Trouble(`the backup was written by a newer Filiera (${header.version}): update the program.`);
  const client = new pg.Client(connection('owner'));
  await client.connect();
  try {
    await client.query('begin');
    if (!options.wipe && !(await isEmpty(client)))
      throw new Trouble(
        'the house is not empty: nothing was restored. --wipe throws away what it holds now.',
      );
    await refill(client, migrations, await openBackup(path));
    await client.query('commit');
    return header;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (error instanceof Trouble) throw error;
    throw new Trouble(`nothing was restored: ${inWords(error)}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refill(
  client: pg.Client,
  migrations: Migration[],
  { header, lines }: BackupReading,
): Promise<void> {
  await throwAway(client);
  const [then, since] = [true, false].map((early) =>
    migrations.filter(({ number }) => number <= header.migration === early),
  );
  await applyWithin(client, then!);
  for (const table of header.tables) {
    const rows = rowsOf(lines);
    if (table.name === jobTable) await fillJobs(client, rows);
    else await fill(client, table, rows);
  }
  await applyWithin(client, since!);
}

// COPY can't go through the walls, so the rows come in beside them and the keeper carries them across.
async function fill(
  client: pg.Client,
  { name, columns, rows }: BackedUpTable,
  incoming: AsyncGenerator<Buffer>,
) {
  const list = columnList(columns);
  await client.query(`create temporary table incoming (like ${quoted(name)}) on commit drop`);
  await client.query('grant select on incoming to filiera_keeper');
  await copyIn(client, `copy incoming (${list}) from stdin`, incoming);
  await client.query('set local role filiera_keeper');
  const done = await client.query(`insert into ${quoted(name)} (${list}) select ${list} from incoming`);
  await client.query('reset role');
  await client.query('drop table incoming');
  if (done.rowCount !== rows)
    throw new Error(`${done.rowCount} rows of ${name} came back instead of ${rows}`);
}

async function fillJobs(client: pg.Client, incoming: AsyncGenerator<Buffer>): Promise<void> {
  await client.query(jobsIncoming);
  await copyIn(client, 'copy incoming_jobs from stdin', incoming);
  await queueAgain(client);
}

/** The rows up to the end of the table, several a chunk. */
async function* rowsOf(lines: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer> {
  let together: Buffer[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await lines.next();
    const isLast = done || isEndOfTable(value);
    if (!isLast) {
      together.push(value);
      size += value.length;
    }
    if (size > 64_000 || (isLast && size > 0)) {
      yield Buffer.concat(together);
      [together, size] = [[], 0];
    }
    if (isLast) return;
  }
}
