import { sql } from 'kysely';
import type { Lang } from '#platform';
import type { Ctx } from '#platform/server';

/** A person who serves a firm now, and where letters reach them; an empty address: nowhere. */
export interface Reachable {
  personId: string;
  firmId: string;
  name: string;
  email: string;
  lang: Lang;
}

/** Whoever serves these firms today, by firm, in the order of their names. */
export async function reachablePeople(
  ctx: Ctx,
  firmIds: readonly string[],
): Promise<Map<string, Reachable[]>> {
  if (firmIds.length === 0) return new Map();
  const people = await ctx.db
    .selectFrom('mandate')
    .innerJoin('person', 'person.person_id', 'mandate.person_id')
    .select(['mandate.firm_id', 'person.person_id', 'given_name', 'family_name', 'email', 'person.lang'])
    .where('mandate.firm_id', 'in', [...firmIds])
    .where('person.archived_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', sql<string>`${ctx.now}::date`)]))
    .orderBy('person.sort_name')
    .orderBy('person.person_id')
    .execute();
  const named = people.map((one) => ({
    personId: one.person_id,
    firmId: one.firm_id,
    name: [one.given_name, one.family_name].filter(Boolean).join(' '),
    email: one.email,
    lang: one.lang,
  }));
  return Map.groupBy(named, (one) => one.firmId);
}
