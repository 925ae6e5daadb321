import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import type { KeptTag } from './tags.ts';

export interface FilterChoices {
  tags: KeptTag[];
  countries: string[];
  /** Of the country chosen. */
  regions: string[];
}

/**
 * What the list can be narrowed to, in one question. Countries and regions are found by hopping from one value to
 * the next along their index: as many steps as there are values, however many firms.
 */
export async function filterChoices(ctx: Ctx, country: string | null): Promise<FilterChoices> {
  const present = sql`archived_at is null and merged_into is null`;
  const { rows } = await sql<FilterChoices>`with recursive
    nation as (
      (select country as place from firm where ${present} and country > '' order by country limit 1)
      union all
      select (select country from firm where ${present} and country > nation.place order by country limit 1)
      from nation where nation.place is not null),
    area as (
      (select region as place from firm where ${present} and country = ${country} and region > ''
        order by region limit 1)
      union all
      select (select region from firm where ${present} and country = ${country} and region > area.place
        order by region limit 1)
      from area where area.place is not null)
    select
      array(select place from nation where place is not null order by place) as countries,
      array(select place from area where place is not null order by place limit 300) as regions,
      coalesce((select jsonb_agg(jsonb_build_object('tagId', tag_id, 'label', label) order by folded)
        from (select tag_id, label, folded from tag order by folded limit 500) listed), '[]') as tags`.execute(
    ctx.db,
  );
  return rows[0]!;
}
