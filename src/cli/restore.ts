import { resolve } from 'node:path';
import { restoreBackup } from '../house/backup/restore.ts';
import { type Command, WrongUse } from './command.ts';

const usage = `filiera restore FILE [--wipe]

Checks the whole file, then brings everything back in one transaction: all of it or nothing.
  --wipe    throw away what the house holds now; without it the house must be empty
`;

export const restoreCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const files = argv.filter((arg) => arg !== '--wipe');
  if (files.length !== 1 || files[0]!.startsWith('-'))
    throw new WrongUse('usage: filiera restore FILE [--wipe]');
  const header = await restoreBackup(resolve(files[0]!), { wipe: argv.includes('--wipe') });
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  io.err.write(`filiera: ${rows} rows of ${header.tables.length} tables are back as of ${header.written}\n`);
  return 0;
};
