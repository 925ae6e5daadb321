import { accepted, refused, type Result } from '#platform';
import { keepFile, notFound, readFile, type Ctx } from '#platform/server';
import { permit } from '#accounts/server';
import type { Reading, ReadingChoices } from './import-reading.ts';
import { lookAt } from './import-work.ts';

/** Larger lists of firms than this do not exist; larger files do. */
export const largestFile = 20 * 1024 * 1024;

/** Keeps the file as it came, reads it and guesses its columns; answers the import's id. Nothing is taken yet. */
export async function openImport(
  ctx: Ctx,
  file: { name: string; type: string; bytes: Uint8Array },
): Promise<Result<string>> {
  permit(ctx, 'edit-members');
  if (file.bytes.length === 0) return refused('file/empty', 'file');
  if (file.bytes.length > largestFile) {
    return refused('file/too-large', 'file', { size: file.bytes.length, most: largestFile });
  }
  const looked = await lookAt(file.bytes, {});
  if (!looked.ok) return { ok: false, refusal: { ...looked.refusal, about: 'file' } };
  const { reading, columns } = looked.value;
  if (reading.rows === 0) return refused('file/no-rows', 'file');
  const importId = ctx.newId();
  await ctx.db
    .insertInto('import')
    .values({
      network_id: ctx.networkId,
      import_id: importId,
      file_id: await keepFile(ctx, file),
      name: file.name.slice(0, 200),
      reading: JSON.stringify(reading),
      columns: JSON.stringify(columns),
      started_by: ctx.actor.name,
      created_at: ctx.now,
    })
    .execute();
  return accepted(importId);
}

/** Reads the same file otherwise: another encoding, divider, sheet, with or without a row of names. */
export async function readOtherwise(
  ctx: Ctx,
  importId: string,
  choices: ReadingChoices,
): Promise<Result<Reading>> {
  permit(ctx, 'edit-members');
  const { bytes } = await bytesOf(ctx, importId);
  const looked = await lookAt(bytes, choices);
  if (!looked.ok) return looked;
  const { reading, columns } = looked.value;
  await ctx.db.deleteFrom('import_row').where('import_id', '=', importId).execute();
  await ctx.db
    .updateTable('import')
    .set({
      state: 'mapping',
      reading: JSON.stringify(reading),
      columns: JSON.stringify(columns),
      counts: '{}',
    })
    .where('import_id', '=', importId)
    .where('state', 'in', ['mapping', 'previewed'])
    .execute();
  return accepted(reading);
}

export async function bytesOf(
  ctx: Ctx,
  importId: string,
): Promise<{ bytes: Buffer; name: string; mediaType: string }> {
  const found = await ctx.db
    .selectFrom('import')
    .select('file_id')
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return (found && (await readFile(ctx, found.file_id))) ?? notFound('import');
}
