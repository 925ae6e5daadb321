import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Pack, type Part, readPack } from '#packages/sectors';
import { argumentsOf, type Command, WrongUse } from './command.ts';
import { faultLines, summaryLines } from './sector-words.ts';

const usage = `filiera sector FOLDER [--json]

Reads the sector pack in FOLDER (pack.json and one file a stage) and says what is to be mended, or what it holds:
stages in order, capabilities by kind, words in each language. Needs no database.
docs/sectors.md tells how to write a pack. Ids that begin with common: are looked up in FOLDER's sister "common".

  --json    { ok, pack } or { ok, faults: [{ code, file, at, line, message, hint }] }

Exit codes: 0 no faults, 1 faults, 2 asked wrongly or FOLDER can't be read.
`;

export const sectorCommand: Command = async (argv, io) => {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(usage);
    return 0;
  }
  const { folder, json } = wantedOf(argv);
  const reading = readPack(await partsOf(folder), await commonBeside(folder));
  if (json) io.out.write(`${JSON.stringify(reading)}\n`);
  else if (reading.ok) io.out.write(summaryLines(reading.pack));
  else io.out.write(faultLines(folder, reading.faults));
  return reading.ok ? 0 : 1;
};

function wantedOf(argv: string[]): { folder: string; json: boolean } {
  const { values, positionals } = argumentsOf(argv, { json: { type: 'boolean' } });
  if (positionals.length !== 1) throw new WrongUse('name one FOLDER. Try: filiera sector --help');
  return { folder: positionals[0]!, json: values.json === true };
}

async function partsOf(folder: string): Promise<Part[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    return await Promise.all(
      names.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })),
    );
  } catch (error) {
    throw new WrongUse(`${folder} can't be read: ${(error as Error).message}`);
  }
}

/** The common pack next to this one; a pack may be checked where there is none, or none without faults. */
async function commonBeside(folder: string): Promise<Pack | undefined> {
  const path = resolve(folder);
  if (basename(path) === 'common') return undefined;
  try {
    const reading = readPack(await partsOf(join(path, '..', 'common')));
    return reading.ok ? reading.pack : undefined;
  } catch {
    return undefined;
  }
}
