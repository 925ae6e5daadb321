import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPack, type Pack, type Part } from '#packages/sectors';
import { log } from '#platform/server';
import { COMMON } from '../chain.ts';

/** Built pages lie elsewhere than their sources: where the program lies is told by whoever started it. */
export const packsFolder = () => join(process.env['FILIERA_ROOT'] ?? process.cwd(), 'sectors');

let shelf: Promise<readonly Pack[]> | undefined;

/**
 * Every sector pack of the house, the common one first, the others by id; read once, when first asked for. A pack
 * with faults is left out and told in the log: one bad file must not close the house.
 */
export function packsOnTheShelf(): Promise<readonly Pack[]> {
  shelf ??= readShelf().catch((error: unknown) => {
    shelf = undefined;
    throw error;
  });
  return shelf;
}

async function readShelf(): Promise<readonly Pack[]> {
  const common = readPack(await partsOf(COMMON));
  if (!common.ok) throw new Error(`the common pack has faults: ${common.faults[0]?.message}`);
  const packs = [common.pack];
  const names = (await readdir(packsFolder())).filter((name) => name !== COMMON).sort();
  for (const name of names) {
    const parts = await partsOf(name);
    // The lexicon beside the packs has no stages and is no pack.
    if (!parts.some(({ file }) => file === 'pack.json')) continue;
    const reading = readPack(parts, common.pack);
    if (reading.ok) packs.push(reading.pack);
    else log().error({ pack: name, fault: reading.faults[0] }, 'a sector pack has faults and is left out');
  }
  return packs;
}

async function partsOf(name: string): Promise<Part[]> {
  const entries = await readdir(join(packsFolder(), name)).catch(() => []);
  const files = entries.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(packsFolder(), name, file), 'utf8') })),
  );
}
