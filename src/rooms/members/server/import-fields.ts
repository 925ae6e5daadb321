import { recordChanges, type Ctx } from '#platform/server';
import type { Column } from '../import-columns.ts';

/** Makes the network's own fields that columns of the file go to and that it did not have. */
export async function makeFields(ctx: Ctx, importId: string, columns: readonly Column[]): Promise<void> {
  const wanted = columns.filter((column) => column.target === 'own' && column.key && column.label);
  if (wanted.length === 0) return;
  const known = await ctx.db
    .selectFrom('field')
    .select(['key', 'position'])
    .where('noun', '=', 'firm')
    .execute();
  const keys = new Set(known.map(({ key }) => key));
  let position = Math.max(0, ...known.map((field) => field.position));
  const made = wanted
    .filter(({ key }) => !keys.has(key!))
    .map(({ key, label }) => ({
      network_id: ctx.networkId,
      field_id: ctx.newId(),
      noun: 'firm' as const,
      key: key!,
      label: JSON.stringify({ it: label, en: label }),
      kind: 'long-text' as const,
      position: ++position,
    }));
  if (made.length === 0) return;
  await ctx.db.insertInto('field').values(made).execute();
  await recordChanges(
    ctx,
    made.map(({ field_id, key }) => ({
      noun: 'field',
      nounId: field_id,
      verb: 'imported',
      before: null,
      after: { key },
      cause: importId,
    })),
  );
}
