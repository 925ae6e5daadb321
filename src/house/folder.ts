import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inWords, Trouble } from './trouble.ts';

const layout = 1;
// What may lie in a fresh folder without making it somebody else's.
const harmless = new Set(['lost+found', '.gitkeep', '.DS_Store']);

/** Makes the data folder, or makes sure that it is one of ours, of a layout we know, and writable. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const mark = join(folder, 'filiera.json');
    if (!existsSync(mark)) claim(folder, mark);
    const found = (JSON.parse(readFileSync(mark, 'utf8')) as { layout?: number }).layout ?? 0;
    if (found > layout)
      throw new Trouble(
        `the data folder was written by a newer Filiera: ${folder}. Update the program, or restore a backup.`,
      );
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Trouble(`filiera.json in the data folder is damaged: ${folder}`);
    if (error instanceof Trouble) throw error;
    throw new Trouble(`the data folder can't be used: ${inWords(error)}`, { cause: error });
  }
}

// Not mkdir's own `recursive`: where the system refuses new folders (/proc), Node 24 tries for ever.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  // Root's Postgres runs as another user, who must get through to its part.
  try {
    mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    // Another start was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function claim(folder: string, mark: string): void {
  const strange = readdirSync(folder).find((name) => !harmless.has(name) && !name.startsWith('filiera.json'));
  if (strange && !existsSync(mark))
    throw new Trouble(`${folder} holds something else (${strange}): name an empty folder in FILIERA_DATA.`);
  writeFileSync(
    mark,
    `${JSON.stringify({ layout, note: 'The data of Filiera. See docs/run.md before touching it.' })}\n`,
  );
}
