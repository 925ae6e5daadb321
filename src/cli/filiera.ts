import { resolve } from 'node:path';
import { root } from '../house/root.ts';
import { inWords, Trouble } from '../house/trouble.ts';
import { type Command, type Io, terminal, WrongUse } from './command.ts';

interface Entry {
  line: string;
  /** Whether it works on the database, and so on an open house. */
  database: boolean;
}

// Each lives in a file of its name and is loaded only when asked for: `timetable` must not wait for a database driver.
const commands: Record<string, Entry> = {
  start: { line: 'open the house: database, jobs and pages', database: false },
  import: { line: 'bring a list of firms in', database: true },
  timetable: { line: 'make a timetable of meetings from a file; needs no database', database: false },
  ties: { line: 'measure a network of ties from a file; needs no database', database: false },
  sector: { line: 'check a sector pack and say what it holds; needs no database', database: false },
  card: { line: 'read visiting cards (vCard); needs no database', database: false },
  export: { line: 'write everything a network owns, in open formats', database: true },
  backup: { line: 'write all data of all networks into one file', database: true },
  restore: { line: 'bring a backup back', database: true },
};

/** `filiera NAME …`: finds the command, opens the house if it needs one, and answers the exit code. */
async function main([name, ...argv]: string[], io: Io): Promise<number> {
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    io.out.write(`${overview()}\n`);
    return name ? 0 : 2;
  }
  if (name === '--version') {
    const { default: about } = await import('../../package.json', { with: { type: 'json' } });
    io.out.write(`${about.version}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw new WrongUse(`there is no command "${name}". Try: filiera --help`);
  process.env['FILIERA_DATA'] = resolve(process.env['FILIERA_DATA'] || resolve(root, 'data'));
  // The pages are a bundle: what they start from its source is found from here.
  process.env['FILIERA_ROOT'] ??= root;
  const module = (await import(`./${name}.ts`)) as Record<string, Command>;
  const command = module[`${name}Command`]!;
  // Help is given without a database.
  const asksHelp = argv.includes('--help') || argv.includes('-h');
  return entry.database && !asksHelp ? inOpenHouse(name, () => command(argv, io)) : command(argv, io);
}

/** Commands work both beside a running house and without one. */
async function inOpenHouse(name: string, work: () => Promise<number>): Promise<number> {
  const { openHouse } = await import('../house/open.ts');
  const { houseSettings } = await import('../house/settings.ts');
  const { upToDate } = await import('../house/migrations.ts');
  const house = await openHouse(houseSettings(), name);
  try {
    await upToDate();
    return await work();
  } finally {
    await house.close();
  }
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { line }]) => `  ${name.padEnd(12)}${line}`);
  return [
    'filiera COMMAND …',
    '',
    ...lines,
    '',
    'filiera COMMAND --help says more. Settings are environment variables: docs/settings.md.',
  ].join('\n');
}

// Reading half of what we print (| head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2), terminal);
} catch (error) {
  const told = error instanceof Trouble || typeof (error as NodeJS.ErrnoException).code === 'string';
  terminal.err.write(`filiera: ${inWords(error)}\n`);
  // What nobody foresaw keeps its stack, for whoever has to mend it.
  if (!told) terminal.err.write(`${(error as Error).stack ?? ''}\n`);
  process.exitCode = error instanceof Trouble ? error.exitCode : 1;
}
