import { join } from 'node:path';
import { migrate, NewerDatabase } from '#platform/server';
import { root } from './root.ts';
import { inWords, Trouble } from './trouble.ts';

export const migrationFolder = join(root, 'migrations');

/** Brings the open database up to this program; answers how many migrations that took. */
export async function upToDate(): Promise<number> {
  try {
    return await migrate(migrationFolder);
  } catch (error) {
    if (error instanceof NewerDatabase)
      throw new Trouble('the data was written by a newer Filiera: update the program, or restore a backup.', {
        cause: error,
      });
    const cause = (error as Error).cause as { code?: string } | undefined;
    if (cause?.code === '53100' || (error as { code?: string }).code === '53100')
      throw new Trouble(
        'the disk is full: the database could not be brought up to date; nothing was changed.',
        { cause: error },
      );
    throw new Trouble(`the database could not be brought up to date: ${inWords(error)}`, { cause: error });
  }
}
