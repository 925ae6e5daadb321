import { sql } from 'kysely';
import { normalise } from '#platform';
import { recordChanges, type Change, type Ctx } from '#platform/server';
import type { Decided } from '../import-groups.ts';
import { personSearch, personSortName } from '../person.ts';
import { inChunks } from './import-firms.ts';
import { refreshPersonSearch } from './search-lines.ts';

interface Met {
  person_id: string;
  given_name: string;
  family_name: string;
  email: string;
  phone: string;
}

/**
 * The people named beside firms, and their mandates. An e-mail address is one person, whatever firms they serve;
 * without one, a name is the same person only within the same firm.
 */
export async function takePeople(
  ctx: Ctx,
  rows: readonly Decided[],
  served: ReadonlyMap<number, string>,
  importId: string,
): Promise<void> {
  const named = rows.flatMap(({ number, entry }) => {
    const firm = served.get(number);
    return entry.person && firm ? [{ firm, said: entry.person }] : [];
  });
  if (named.length === 0) return;
  const known = await knownPeople(
    ctx,
    named.map(({ said }) => said.email),
    named.map(({ firm }) => firm),
  );
  const people: Met[] = [];
  const mandates = new Map<
    string,
    { mandate_id: string; person_id: string; firm_id: string; role: string }
  >();
  for (const { firm, said } of named) {
    const key = said.email || `${firm} ${normalise(`${said.given} ${said.family}`)}`;
    let person = known.people.get(key);
    if (!person) {
      person = ctx.newId();
      known.people.set(key, person);
      people.push({
        person_id: person,
        given_name: said.given,
        family_name: said.family,
        email: said.email,
        phone: said.phone,
      });
    }
    const mandate = `${person} ${firm}`;
    if (known.mandates.has(mandate) || mandates.has(mandate)) continue;
    mandates.set(mandate, { mandate_id: ctx.newId(), person_id: person, firm_id: firm, role: said.role });
  }
  const firmNames = await namesOf(
    ctx,
    [...mandates.values()].map(({ firm_id }) => firm_id),
  );
  await insertPeople(
    ctx,
    people,
    Map.groupBy(mandates.values(), (each) => each.person_id),
    firmNames,
  );
  await insertMandates(ctx, [...mandates.values()]);
  const fresh = new Set(people.map(({ person_id }) => person_id));
  const servingMore = [...mandates.values()].map(({ person_id }) => person_id).filter((id) => !fresh.has(id));
  await refreshPersonSearch(ctx, servingMore);
  const change = (noun: string, nounId: string, after: unknown): Change => ({
    noun,
    nounId,
    verb: 'imported',
    before: null,
    after,
    cause: importId,
  });
  await recordChanges(ctx, [
    ...people.map(({ person_id, ...after }) => change('person', person_id, after)),
    ...[...mandates.values()].map(({ mandate_id, ...after }) => change('mandate', mandate_id, after)),
  ]);
}

async function knownPeople(ctx: Ctx, emails: string[], firms: string[]) {
  const people = new Map<string, string>();
  const mandates = new Set<string>();
  const byEmail = await ctx.db
    .selectFrom('person')
    .select(['person_id', 'email'])
    .where(sql<boolean>`lower(email) = any(${emails.filter(Boolean)}::text[])`)
    .where('archived_at', 'is', null)
    .orderBy('person_id')
    .execute();
  const inFirms = await ctx.db
    .selectFrom('mandate')
    .innerJoin('person', (join) =>
      join
        .onRef('person.network_id', '=', 'mandate.network_id')
        .onRef('person.person_id', '=', 'mandate.person_id'),
    )
    .select(['mandate.firm_id', 'person.person_id', 'person.given_name', 'person.family_name'])
    .where(sql<boolean>`mandate.firm_id = any(${firms}::uuid[])`)
    .where('person.archived_at', 'is', null)
    .execute();
  for (const person of inFirms) {
    people.set(
      `${person.firm_id} ${normalise(`${person.given_name} ${person.family_name}`)}`,
      person.person_id,
    );
    mandates.add(`${person.person_id} ${person.firm_id}`);
  }
  for (const person of byEmail) people.set(person.email.toLowerCase(), person.person_id);
  const serving = await ctx.db
    .selectFrom('mandate')
    .select(['person_id', 'firm_id'])
    .where(sql<boolean>`person_id = any(${byEmail.map((person) => person.person_id)}::uuid[])`)
    .execute();
  for (const { person_id, firm_id } of serving) mandates.add(`${person_id} ${firm_id}`);
  return { people, mandates };
}

async function namesOf(ctx: Ctx, firms: string[]): Promise<Map<string, string>> {
  const found = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'name'])
    .where(sql<boolean>`firm_id = any(${firms}::uuid[])`)
    .execute();
  return new Map(found.map(({ firm_id, name }) => [firm_id, name]));
}

async function insertPeople(
  ctx: Ctx,
  people: readonly Met[],
  mandates: ReadonlyMap<string, { firm_id: string }[]>,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const { lang } = await ctx.db.selectFrom('network').select('lang').executeTakeFirstOrThrow();
  const rows = people.map((person) => ({
    ...person,
    sort_name: personSortName(person),
    search: personSearch(
      person,
      (mandates.get(person.person_id) ?? []).map(({ firm_id }) => names.get(firm_id) ?? ''),
    ),
  }));
  await inChunks(rows, (chunk) =>
    sql`
      insert into person (network_id, person_id, given_name, family_name, email, phone, lang, sort_name, search, created_at, updated_at)
      select ${ctx.networkId}, r.person_id, r.given_name, r.family_name, r.email, r.phone, ${lang}, r.sort_name, r.search, ${ctx.now}, ${ctx.now}
      from jsonb_to_recordset(${chunk}::jsonb) as r(
        person_id uuid, given_name text, family_name text, email text, phone text, sort_name text, search text)`.execute(
      ctx.db,
    ),
  );
}

async function insertMandates(ctx: Ctx, mandates: readonly object[]): Promise<void> {
  await inChunks(mandates, (chunk) =>
    sql`
      insert into mandate (network_id, mandate_id, person_id, firm_id, role, created_at)
      select ${ctx.networkId}, r.mandate_id, r.person_id, r.firm_id, r.role, ${ctx.now}
      from jsonb_to_recordset(${chunk}::jsonb) as r(mandate_id uuid, person_id uuid, firm_id uuid, role text)`.execute(
      ctx.db,
    ),
  );
}
