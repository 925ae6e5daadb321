import type { Ctx } from '#platform/server';

/** Names of people by id, for pages that hold ids only. Whoever is not of this network is left out. */
export async function namesOfPeople(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name'])
    .where('person_id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map((row) => [row.person_id, `${row.given_name} ${row.family_name}`.trim()]));
}
