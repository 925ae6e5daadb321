import { sql, type SqlBool } from 'kysely';
import type { Ctx } from '#platform/server';
import { noFilter, readPlace, writePlace, type FirmFilter, type Place } from '../firm-list.ts';
import { firmDefaults } from '../visibility.ts';
import { firmTags } from './search-lines.ts';
import { beginsLate, matches, searchWords } from './search.ts';

export interface FirmRow {
  firmId: string;
  name: string;
  city: string;
  region: string;
  country: string;
  summary: string;
  tags: string[];
  updatedAt: Date;
  archived: boolean;
}

export interface FirmPage {
  rows: FirmRow[];
  /** Where the neighbouring pages begin; null at an end of the list. */
  before: string | null;
  after: string | null;
  /** How many there are in all, when finding the page told it. */
  found: number | null;
}

export const pageSize = 40;

/** The condition a filter comes to. Searching and plain lists read the list's own index alone. */
function filtered(ctx: Ctx, filter: FirmFilter) {
  const words = searchWords(filter.query);
  return ctx.db
    .selectFrom('firm')
    .where('merged_into', 'is', null)
    .where('archived_at', filter.archived ? 'is not' : 'is', null)
    .$if(words.length > 0, (query) => query.where(matches('firm', words)))
    .$if(filter.country !== null, (query) => query.where('country', '=', filter.country!))
    .$if(filter.region !== null, (query) => query.where('region', '=', filter.region!))
    .$if(filter.since !== null, (query) =>
      query.where('updated_at', '>=', new Date(`${filter.since}T00:00:00Z`)),
    )
    .$if(filter.email === 'missing', (query) => query.where('email', '=', ''))
    .$if(filter.email !== null && filter.email !== 'missing', (query) =>
      query
        .where('email', '<>', '')
        .where(
          sql<SqlBool>`coalesce(visibility ->> 'email', ${firmDefaults.email ?? 'animator'}) = ${filter.email}`,
        ),
    )
    .$if(filter.tag !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('firm_tag')
            .select('firm_tag.firm_id')
            .whereRef('firm_tag.network_id', '=', 'firm.network_id')
            .whereRef('firm_tag.firm_id', '=', 'firm.firm_id')
            .where('firm_tag.tag_id', '=', filter.tag!),
        ),
      ),
    );
}

/** How many firms a filter finds. */
export async function countFirms(ctx: Ctx, filter: FirmFilter): Promise<number> {
  const found = await filtered(ctx, filter)
    .select(({ fn }) => fn.countAll<number>().as('firms'))
    .executeTakeFirstOrThrow();
  return found.firms;
}

/** What a list is ordered by; the last part is always the id, so that every row has one place. */
function ordering(filter: FirmFilter) {
  if (filter.sort === 'recent') return { keys: [sql`firm.updated_at`, sql`firm.firm_id`], downward: true };
  const name = [sql`firm.sort_name`, sql`firm.firm_id`];
  if (searchWords(filter.query).length === 0) return { keys: name, downward: false };
  return { keys: [beginsLate('firm', filter.query), ...name], downward: false };
}

/**
 * One page, by key: the database never counts past rows that are not shown. A search has to look through every
 * line anyway, so it counts on the way (`found`); a plain list stops as soon as the page is full.
 */
export async function firmPage(
  ctx: Ctx,
  filter: FirmFilter,
  asked: { after?: string | null; before?: string | null; size?: number },
): Promise<FirmPage> {
  const { keys, downward } = ordering(filter);
  const searching = searchWords(filter.query).length > 0;
  const size = asked.size ?? pageSize;
  const backward = Boolean(asked.before);
  const place = readPlace((backward ? asked.before : asked.after) ?? null, keys.length);
  const beyond = sql.raw(backward === downward ? '>' : '<');
  const named = keys.map((_, n) => sql.ref(`key${n}`));
  const order = sql.join(named.map((key) => sql`${key} ${sql.raw(backward === downward ? 'asc' : 'desc')}`));
  const lines = filtered(ctx, filter).select([
    'firm.firm_id',
    ...keys.map((key, n) => sql`${key}`.as(`key${n}`)),
  ]);
  // The rows themselves are fetched for this page only, after the index has said which they are.
  const { rows } = await sql<RawRow>`with
    found as ${sql.raw(searching ? 'materialized' : 'not materialized')} (${lines}),
    chosen as materialized (select * from found
      ${place ? sql`where (${sql.join(named)}) ${beyond} (${sql.join([...place])})` : sql``}
      order by ${order} limit ${size + 1})
    select chosen.*, firm.firm_id as "firmId", firm.name, firm.city, firm.region, firm.country, firm.summary,
      firm.updated_at as "updatedAt", firm.archived_at is not null as archived, ${firmTags}
      ${searching ? sql`, (select count(*) from found) as found` : sql``}
    from chosen join firm using (firm_id)
    order by ${order}`.execute(ctx.db);
  const counted = searching ? (rows[0]?.found ?? (place ? null : 0)) : null;
  return { ...pageOf(rows, keys.length, size, backward, place), found: counted };
}

type RawRow = FirmRow & { found?: number } & Record<`key${number}`, string | boolean | Date>;

function pageOf(
  raw: RawRow[],
  parts: number,
  size: number,
  backward: boolean,
  place: Place | null,
): Omit<FirmPage, 'found'> {
  const more = raw.length > size;
  const shown = raw.slice(0, size);
  if (backward) shown.reverse();
  const placeOf = (row: RawRow | undefined) =>
    row
      ? writePlace(
          Array.from({ length: parts }, (_, n) => {
            const key = row[`key${n}`]!;
            return key instanceof Date ? key.toISOString() : key;
          }),
        )
      : null;
  return {
    rows: shown.map((row) => ({
      firmId: row.firmId,
      name: row.name,
      city: row.city,
      region: row.region,
      country: row.country,
      summary: row.summary,
      tags: row.tags,
      updatedAt: row.updatedAt,
      archived: row.archived,
    })),
    before: (backward ? more : place !== null) ? placeOf(shown[0]) : null,
    after: (backward ? true : more) ? placeOf(shown.at(-1)) : null,
  };
}

/** Firms found by what is typed: suggestions for a box that looks a firm up. */
export async function suggestFirms(ctx: Ctx, typed: string, size = 8) {
  const page = await firmPage(ctx, { ...noFilter, query: typed }, { size });
  return page.rows.map(({ firmId, name, city }) => ({ firmId, name, city }));
}
