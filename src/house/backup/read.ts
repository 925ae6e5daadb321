import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { inWords, Trouble } from '../trouble.ts';
import { type BackupHeader, formVersion } from './form.ts';

/** A backup being read: its header, then line after line, each with its line end. */
export interface BackupReading {
  header: BackupHeader;
  lines: AsyncGenerator<Buffer, void>;
}

/** Opens a backup and reads its header. */
export async function openBackup(path: string): Promise<BackupReading> {
  const lines = linesOf(path);
  const first = await lines.next();
  return { header: asHeader(first.value, path), lines };
}

/** Reads a whole backup without using it: damaged, cut short or changed, it throws. Answers its header. */
export async function checkBackup(path: string): Promise<BackupHeader> {
  const hash = createHash('sha256');
  const lines = linesOf(path);
  const first = await lines.next();
  const header = asHeader(first.value, path);
  hash.update(first.value as Buffer);
  for (const { name, rows } of header.tables) {
    let found = -1;
    for (let isLast = false; !isLast; found++) {
      const { value, done } = await lines.next();
      if (done) throw new Trouble(`the backup is cut short in "${name}": ${path}`);
      hash.update(value);
      isLast = isEndOfTable(value);
    }
    if (found !== rows)
      throw new Trouble(`the backup is damaged: ${found} rows of "${name}" where ${rows} should be: ${path}`);
  }
  const last = await lines.next();
  if (last.done) throw new Trouble(`the backup is cut short: ${path}`);
  const { sha256 } = JSON.parse(String(last.value)) as { sha256?: string };
  if (sha256 !== hash.digest('hex')) throw new Trouble(`the backup is damaged, its sum is wrong: ${path}`);
  return header;
}

export function isEndOfTable(line: Buffer): boolean {
  return line.length === 3 && line[0] === 0x5c && line[1] === 0x2e;
}

function asHeader(line: Buffer | void, path: string): BackupHeader {
  let header: Partial<BackupHeader> = {};
  try {
    header = JSON.parse(String(line)) as Partial<BackupHeader>;
  } catch {
    // what is no JSON is no header, and said so below
  }
  if (header.filiera !== 'backup') throw new Trouble(`this is no backup of Filiera: ${path}`);
  if (header.form! > formVersion)
    throw new Trouble(`the backup was written by a newer Filiera (${header.version}): update the program.`);
  return header as BackupHeader;
}

async function* linesOf(path: string): AsyncGenerator<Buffer, void> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  let begun: Buffer[] = [];
  try {
    for await (const chunk of file.pipe(unpacked) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
        begun.push(chunk.subarray(from, to + 1));
        yield begun.length === 1 ? begun[0]! : Buffer.concat(begun);
        begun = [];
        from = to + 1;
      }
      if (from < chunk.length) begun.push(chunk.subarray(from));
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(`there is no file ${path}`, { cause: error });
    if (code === 'Z_BUF_ERROR') throw new Trouble(`the backup is cut short: ${path}`, { cause: error });
    if (code?.startsWith('Z_'))
      throw new Trouble(`this is no backup of Filiera, or a damaged one: ${path}`, { cause: error });
    throw new Trouble(`the backup can't be read: ${inWords(error)}`, { cause: error });
  } finally {
    file.destroy();
  }
}
