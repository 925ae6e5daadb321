import { createHash } from 'node:crypto';
import type { Ctx } from './network.ts';

export interface KeptFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Keeps a file with the network's data; returns its id. */
export async function keepFile(
  ctx: Ctx,
  file: { name: string; type: string; bytes: Uint8Array },
): Promise<string> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const fileId = ctx.newId();
  await ctx.db
    .insertInto('file')
    .values({
      network_id: ctx.networkId,
      file_id: fileId,
      name: file.name.slice(0, 255),
      media_type: file.type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      bytes,
    })
    .execute();
  return fileId;
}

/** The file as it was kept, or null when this network has none by that id. */
export async function readFile(ctx: Ctx, fileId: string): Promise<KeptFile | null> {
  const row = await ctx.db
    .selectFrom('file')
    .select(['name', 'media_type', 'bytes'])
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row ? { name: row.name, mediaType: row.media_type, bytes: row.bytes } : null;
}
