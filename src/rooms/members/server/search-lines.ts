import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { firmSearch } from '../firm.ts';
import { personSearch } from '../person.ts';

/** Writes the search lines of these firms again, after a name, a place or a tag changed. */
export async function refreshFirmSearch(ctx: Ctx, firmIds: readonly string[]): Promise<void> {
  for (let at = 0; at < firmIds.length; at += 1000) {
    const firms = await ctx.db
      .selectFrom('firm')
      .select(['firm_id', 'name', 'city', 'region', 'country', 'vat_number', 'website', 'email', 'search'])
      .select(firmTags)
      .where('firm_id', 'in', firmIds.slice(at, at + 1000))
      .execute();
    const changed = firms
      .map((firm) => ({ id: firm.firm_id, search: firmSearch(firm, firm.tags), was: firm.search }))
      .filter((line) => line.search !== line.was);
    if (changed.length === 0) continue;
    await sql`update firm set search = line.search
      from unnest(${changed.map((line) => line.id)}::uuid[], ${changed.map((line) => line.search)}::text[])
        as line (firm_id, search)
      where firm.firm_id = line.firm_id`.execute(ctx.db);
  }
}

/** A firm's tags by name, as one column. */
export const firmTags = sql<string[]>`array(select tag.label from firm_tag join tag using (network_id, tag_id)
  where firm_tag.network_id = firm.network_id and firm_tag.firm_id = firm.firm_id order by tag.folded)`.as(
  'tags',
);

/** Writes the search lines of these people again, after a name or a mandate changed. */
export async function refreshPersonSearch(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const people = await ctx.db
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name', 'email'])
    .select(
      sql<string[]>`array(select firm.name from mandate join firm using (network_id, firm_id)
        where mandate.network_id = person.network_id and mandate.person_id = person.person_id
        order by firm.sort_name)`.as('firms'),
    )
    .where('person_id', 'in', personIds)
    .execute();
  const lines = people.map((person) => personSearch(person, person.firms));
  await sql`update person set search = line.search
    from unnest(${people.map((person) => person.person_id)}::uuid[], ${lines}::text[]) as line (person_id, search)
    where person.person_id = line.person_id`.execute(ctx.db);
}

/** People who serve these firms: their lines name them. */
export async function servantsOf(ctx: Ctx, firmIds: readonly string[]): Promise<string[]> {
  if (firmIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('mandate')
    .select('person_id')
    .distinct()
    .where('firm_id', 'in', firmIds)
    .execute();
  return rows.map((row) => row.person_id);
}
