import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { firmKeys } from '../firm.ts';
import type { FirmFacts } from '../import-groups.ts';

/** These firms as they stand, whether in the lists or not. */
export async function firmsAsTheyAre(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, { facts: FirmFacts; merged: boolean }>> {
  const firms = await ctx.db
    .selectFrom('firm')
    .select([...firmKeys, 'firm_id', 'own_fields', 'visibility', 'merged_into'])
    .where(sql<boolean>`firm_id = any(${[...ids]}::uuid[])`)
    .forUpdate()
    .execute();
  const tags = await ctx.db
    .selectFrom('firm_tag')
    .innerJoin('tag', (join) =>
      join.onRef('tag.network_id', '=', 'firm_tag.network_id').onRef('tag.tag_id', '=', 'firm_tag.tag_id'),
    )
    .select(['firm_tag.firm_id', 'tag.label'])
    .where(sql<boolean>`firm_tag.firm_id = any(${[...ids]}::uuid[])`)
    .execute();
  const tagsOf = Map.groupBy(tags, (tag) => tag.firm_id);
  return new Map(
    firms.map(({ firm_id, own_fields, visibility, merged_into, ...entry }) => [
      firm_id,
      {
        facts: { entry, own_fields, visibility, tags: (tagsOf.get(firm_id) ?? []).map(({ label }) => label) },
        merged: merged_into !== null,
      },
    ]),
  );
}

/** Tags and own fields the import brought go too, where nobody uses them now. */
export async function clearAfter(ctx: Ctx, importId: string): Promise<void> {
  const brought = (noun: string) => sql`
    select noun_id from change where cause = ${importId} and noun = ${noun} and verb = 'imported'`;
  await sql`
    delete from tag where tag_id in (${brought('tag')})
      and not exists (select from firm_tag where firm_tag.tag_id = tag.tag_id)`.execute(ctx.db);
  await sql`
    delete from field where field_id in (${brought('field')})
      and not exists (select from firm where firm.own_fields ? field.key)`.execute(ctx.db);
}
