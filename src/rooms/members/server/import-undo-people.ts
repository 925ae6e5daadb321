import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { noted, usedElsewhere } from './import-used.ts';
import { refreshPersonSearch } from './search-lines.ts';

/**
 * Takes back the people and mandates an import brought. `going` are the firms about to be removed: those somebody
 * serves by another hand, or whose person was edited, are taken out of it and answered. `restored` firms stay, but
 * lose the mandates the import gave in them.
 */
export async function undoPeople(
  ctx: Ctx,
  importId: string,
  going: Set<string>,
  restored: ReadonlySet<string>,
): Promise<Set<string>> {
  const people = await broughtPeople(ctx, importId);
  const staying = await whoStays(ctx, people);
  const brought = await broughtMandates(ctx, importId);
  const mandates = await ctx.db
    .selectFrom('mandate')
    .select(['mandate_id', 'person_id', 'firm_id', 'since', 'until'])
    .where(sql<boolean>`firm_id = any(${[...going]}::uuid[]) or mandate_id = any(${[...brought]}::uuid[])`)
    .execute();
  const served = new Set<string>();
  for (const { mandate_id, person_id, firm_id, since, until } of mandates) {
    const byHand = !brought.has(mandate_id) || since !== null || until !== null;
    if (going.has(firm_id) && (byHand || staying.has(person_id))) {
      going.delete(firm_id);
      served.add(firm_id);
    }
  }
  const ending = mandates
    .filter(
      ({ mandate_id, firm_id }) => brought.has(mandate_id) && (going.has(firm_id) || restored.has(firm_id)),
    )
    .filter(({ firm_id, person_id }) => going.has(firm_id) || !staying.has(person_id))
    .map(({ mandate_id }) => mandate_id);
  await sql`delete from mandate where mandate_id = any(${ending}::uuid[])`.execute(ctx.db);
  await sql`
    delete from person where person_id = any(${[...people.keys()].filter((id) => !staying.has(id))}::uuid[])
      and not exists (select from mandate where mandate.person_id = person.person_id)`.execute(ctx.db);
  await refreshPersonSearch(ctx, [...new Set(mandates.map(({ person_id }) => person_id))]);
  return served;
}

type Said = Record<string, string>;

async function broughtPeople(ctx: Ctx, importId: string): Promise<Map<string, Said>> {
  const changes = await ctx.db
    .selectFrom('change')
    .select(['noun_id', 'after'])
    .where('cause', '=', importId)
    .where('noun', '=', 'person')
    .where('verb', '=', 'imported')
    .execute();
  return new Map(changes.map(({ noun_id, after }) => [noun_id, after as Said]));
}

async function broughtMandates(ctx: Ctx, importId: string): Promise<Set<string>> {
  const changes = await ctx.db
    .selectFrom('change')
    .select('noun_id')
    .where('cause', '=', importId)
    .where('noun', '=', 'mandate')
    .where('verb', '=', 'imported')
    .execute();
  return new Set(changes.map(({ noun_id }) => noun_id));
}

/** People edited since, written upon, or known to another room: a badge, a link, a meeting. */
async function whoStays(ctx: Ctx, people: ReadonlyMap<string, Said>): Promise<Set<string>> {
  const ids = [...people.keys()];
  const now = await ctx.db
    .selectFrom('person')
    .select([
      'person_id',
      'given_name',
      'family_name',
      'email',
      'phone',
      'own_fields',
      'visibility',
      'archived_at',
    ])
    .where(sql<boolean>`person_id = any(${ids}::uuid[])`)
    .forUpdate()
    .execute();
  const edited = now.filter(({ person_id, own_fields, visibility, archived_at, ...entry }) => {
    const said = people.get(person_id)!;
    const more = Object.keys(own_fields).length + Object.keys(visibility).length > 0;
    return (
      more ||
      archived_at !== null ||
      Object.entries(entry).some(([key, value]) => (said[key] ?? '') !== value)
    );
  });
  const used = await usedElsewhere(ctx, 'person', ids, ['mandate']);
  return new Set([
    ...edited.map(({ person_id }) => person_id),
    ...used,
    ...(await noted(ctx, 'person', ids)),
  ]);
}
