import { sql, type SqlBool } from 'kysely';
import { isId, notFound, type Ctx } from '#platform/server';
import { readPlace, writePlace } from '../firm-list.ts';
import { layFlat, type Flat, type FlatValue } from '../flat.ts';
import { personKeys, personName, type PersonEntry } from '../person.ts';
import { pageSize } from './firm-list.ts';
import { matches, searchWords } from './search.ts';

export interface KeptPerson extends PersonEntry {
  personId: string;
  version: number;
  own_fields: Record<string, FlatValue>;
  visibility: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
}

export async function personById(ctx: Ctx, personId: string): Promise<KeptPerson> {
  return (await readPersonRow(ctx, personId, false)) ?? notFound('person');
}

export async function lockPerson(ctx: Ctx, personId: string): Promise<KeptPerson> {
  return (await readPersonRow(ctx, personId, true)) ?? notFound('person');
}

async function readPersonRow(ctx: Ctx, personId: string, lock: boolean): Promise<KeptPerson | null> {
  if (!isId(personId)) return null;
  const row = await ctx.db
    .selectFrom('person')
    .select(['person_id', 'version', 'own_fields', 'visibility', 'created_at', 'updated_at', 'archived_at'])
    .select([...personKeys])
    .where('person_id', '=', personId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const { person_id, created_at, updated_at, archived_at, ...person } = row;
  return {
    ...person,
    personId: person_id,
    createdAt: created_at,
    updatedAt: updated_at,
    archivedAt: archived_at,
  };
}

export const flatPerson = (person: KeptPerson): Flat =>
  layFlat({
    entry: Object.fromEntries(personKeys.map((key) => [key, person[key]])),
    own_fields: person.own_fields,
    visibility: person.visibility,
  });

export interface PersonRow {
  personId: string;
  givenName: string;
  familyName: string;
  email: string;
  phone: string;
  /** The firms served now, by name. */
  firms: { firmId: string; name: string; role: string }[];
}

/** One page of people by family name, searched like the firms. */
export async function personPage(
  ctx: Ctx,
  filter: { query: string; archived: boolean },
  asked: { after?: string | null; before?: string | null; size?: number },
  today: string,
) {
  const words = searchWords(filter.query);
  const size = asked.size ?? pageSize;
  const backward = Boolean(asked.before);
  const place = readPlace((backward ? asked.before : asked.after) ?? null, 2);
  const beyond = sql.raw(backward ? '<' : '>');
  const direction = backward ? 'desc' : 'asc';
  const rows = await ctx.db
    .selectFrom('person')
    .select(['person_id', 'sort_name', 'given_name', 'family_name', 'email', 'phone'])
    .select(servedNow(today))
    .where('archived_at', filter.archived ? 'is not' : 'is', null)
    .$if(words.length > 0, (query) => query.where(matches('person', words)))
    .$if(place !== null, (query) =>
      query.where(sql<SqlBool>`(sort_name, person_id) ${beyond} (${sql.join([...place!])})`),
    )
    .orderBy('sort_name', direction)
    .orderBy('person_id', direction)
    .limit(size + 1)
    .execute();
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backward) shown.reverse();
  const placeOf = (row: (typeof rows)[number] | undefined) =>
    row ? writePlace([row.sort_name, row.person_id]) : null;
  return {
    rows: shown.map((row): PersonRow => ({
      personId: row.person_id,
      givenName: row.given_name,
      familyName: row.family_name,
      email: row.email,
      phone: row.phone,
      firms: row.firms,
    })),
    before: (backward ? more : place !== null) ? placeOf(shown[0]) : null,
    after: (backward ? true : more) ? placeOf(shown.at(-1)) : null,
  };
}

export async function countPeople(ctx: Ctx, filter: { query: string; archived: boolean }): Promise<number> {
  const words = searchWords(filter.query);
  const found = await ctx.db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('archived_at', filter.archived ? 'is not' : 'is', null)
    .$if(words.length > 0, (query) => query.where(matches('person', words)))
    .executeTakeFirstOrThrow();
  return found.people;
}

const servedNow = (today: string) =>
  sql<{ firmId: string; name: string; role: string }[]>`coalesce((
    select jsonb_agg(jsonb_build_object('firmId', firm.firm_id, 'name', firm.name, 'role', mandate.role)
      order by firm.sort_name)
    from mandate join firm using (network_id, firm_id)
    where mandate.network_id = person.network_id and mandate.person_id = person.person_id
      and (mandate.until is null or mandate.until >= ${today}::date)), '[]')`.as('firms');

/** Names of people by id, for pages that hold ids only. Whoever is not of this network is left out. */
export async function namesOfPeople(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name'])
    .where('person_id', 'in', personIds)
    .execute();
  return new Map(rows.map((row) => [row.person_id, personName(row)]));
}
