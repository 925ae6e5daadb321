import { sql } from 'kysely';
import type { Ctx } from '#platform/server';

/**
 * The countries (or a country's regions) in which there are firms, by hopping from one value to the next along the
 * index: as many steps as there are values, however many firms.
 */
export async function countriesOfFirms(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`with recursive hop as (
      (select country as place from firm where archived_at is null and merged_into is null and country > ''
        order by country limit 1)
      union all
      select (select country from firm where archived_at is null and merged_into is null and country > hop.place
        order by country limit 1) from hop where hop.place is not null)
    select place from hop where place is not null`.execute(ctx.db);
  return rows.map((row) => row.place);
}

export async function regionsOfFirms(ctx: Ctx, country: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`with recursive hop as (
      (select region as place from firm where archived_at is null and merged_into is null
        and country = ${country} and region > '' order by region limit 1)
      union all
      select (select region from firm where archived_at is null and merged_into is null
        and country = ${country} and region > hop.place order by region limit 1)
      from hop where hop.place is not null)
    select place from hop where place is not null limit 300`.execute(ctx.db);
  return rows.map((row) => row.place);
}
