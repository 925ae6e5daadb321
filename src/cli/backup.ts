import { resolve } from 'node:path';
import { writeBackup } from '../house/backup/write.ts';
import { type Command, WrongUse } from './command.ts';

const usage = `filiera backup [FILE]

Writes all data of all networks, as they are at one moment, into one new file; people may go on working meanwhile.
Without FILE: filiera-DATE-TIME.backup.gz in this folder. Prints the file's name. Never replaces a file.
`;

export const backupCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  if (argv.length > 1 || argv[0]?.startsWith('-')) throw new WrongUse('usage: filiera backup [FILE]');
  const now = new Date();
  const stamp = now.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  const path = resolve(argv[0] ?? `filiera-${stamp}.backup.gz`);
  const { tables } = await writeBackup(path, now);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  io.err.write(`filiera: ${rows} rows of ${tables.length} tables are in the backup\n`);
  io.out.write(`${path}\n`);
  return 0;
};
