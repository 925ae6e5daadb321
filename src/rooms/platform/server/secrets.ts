import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile, link, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from './settings.ts';

interface Secrets {
  /** Seals sign-in codes, so that a copied database alone can't be searched for them. */
  codes: string;
}

let known: Promise<Secrets> | undefined;

/** The installation's secrets, made on first start, readable by its owner only. */
export function secrets(): Promise<Secrets> {
  return (known ??= readOrMake(join(settings().data, 'secrets.json')));
}

async function readOrMake(path: string): Promise<Secrets> {
  const there = await readFile(path, 'utf8').catch(() => null);
  if (there !== null) return JSON.parse(there) as Secrets;
  await mkdir(settings().data, { recursive: true });
  const made: Secrets = { codes: randomBytes(32).toString('base64url') };
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(made), { mode: 0o600 });
  // A hard link fails where the name is taken: of two first starts, both end with the same secrets.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return;
    return rename(draft, path);
  });
  await unlink(draft).catch(() => undefined);
  return JSON.parse(await readFile(path, 'utf8')) as Secrets;
}
