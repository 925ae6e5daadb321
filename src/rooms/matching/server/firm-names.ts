import { isId, type Ctx } from '#platform/server';

/** Names of firms by id; of a firm that is not here, nothing. */
export async function firmNames(ctx: Ctx, ids: readonly string[]): Promise<Record<string, string>> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return {};
  const rows = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'name'])
    .where('firm_id', 'in', asked)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.firm_id, row.name]));
}
