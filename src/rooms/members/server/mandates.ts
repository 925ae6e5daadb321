import { accepted, type Result } from '#platform';
import { isId, notFound, recordChanges, type Ctx } from '#platform/server';
import { endMandate, giveMandate, resumeMandate, type Mandate } from '../mandate.ts';
import { personName } from '../person.ts';
import { lockFirm } from './firms.ts';
import { lockPerson } from './people.ts';
import { permitEditing } from './policy.ts';
import { refreshPersonSearch } from './search-lines.ts';

export interface KeptMandate extends Mandate {
  mandateId: string;
  firmName: string;
  givenName: string;
  familyName: string;
  email: string;
  phone: string;
}

/** Who serves a firm, or whom a person serves: those in office first, by name. */
export async function mandatesOf(
  ctx: Ctx,
  of: { firmId: string } | { personId: string },
): Promise<KeptMandate[]> {
  const rows = await ctx.db
    .selectFrom('mandate')
    .innerJoin('firm', 'firm.firm_id', 'mandate.firm_id')
    .innerJoin('person', 'person.person_id', 'mandate.person_id')
    .select(['mandate_id as mandateId', 'mandate.firm_id', 'mandate.person_id', 'role', 'since', 'until'])
    .select(['firm.name as firmName', 'given_name as givenName', 'family_name as familyName'])
    .select(['person.email', 'person.phone'])
    .$if('firmId' in of, (query) => query.where('mandate.firm_id', '=', 'firmId' in of ? of.firmId : ''))
    .$if('personId' in of, (query) =>
      query.where('mandate.person_id', '=', 'personId' in of ? of.personId : ''),
    )
    .orderBy('until', (order) => order.desc().nullsFirst())
    .orderBy('person.sort_name')
    .orderBy('firm.sort_name')
    .execute();
  return rows;
}

export async function addMandate(
  ctx: Ctx,
  typed: { personId: string; firmId: string; role: string; since: string; until: string },
): Promise<Result<string>> {
  permitEditing(ctx);
  const person = await lockPerson(ctx, typed.personId);
  const firm = await lockFirm(ctx, typed.firmId);
  const given = await ctx.db
    .selectFrom('mandate')
    .select(['person_id', 'firm_id', 'role', 'since', 'until'])
    .where('person_id', '=', person.personId)
    .execute();
  const mandate = giveMandate(given, { ...typed, person_id: person.personId, firm_id: firm.firmId });
  if (!mandate.ok) return mandate;
  const mandateId = ctx.newId();
  await ctx.db
    .insertInto('mandate')
    .values({ network_id: ctx.networkId, mandate_id: mandateId, ...mandate.value })
    .execute();
  await refreshPersonSearch(ctx, [person.personId]);
  const told = { ...mandate.value, firmName: firm.name, personName: personName(person) };
  await tellBoth(ctx, mandateId, 'mandate-given', null, told);
  return accepted(mandateId);
}

/** Ends a mandate on a day, or takes the end back. */
export async function settleMandate(
  ctx: Ctx,
  mandateId: string,
  act: { until: string } | 'resume',
): Promise<Result<null>> {
  permitEditing(ctx);
  if (!isId(mandateId)) notFound('mandate');
  const row = await ctx.db
    .selectFrom('mandate')
    .innerJoin('firm', 'firm.firm_id', 'mandate.firm_id')
    .innerJoin('person', 'person.person_id', 'mandate.person_id')
    .select(['mandate.person_id', 'mandate.firm_id', 'role', 'since', 'until', 'firm.name as firmName'])
    .select(['given_name', 'family_name'])
    .where('mandate_id', '=', mandateId)
    .forUpdate('mandate')
    .executeTakeFirst();
  if (!row) notFound('mandate');
  const { firmName, given_name, family_name, ...mandate } = row;
  const after = act === 'resume' ? resumeMandate(mandate) : endMandate(mandate, act.until);
  if (!after.ok) return after;
  await ctx.db
    .updateTable('mandate')
    .set({ until: after.value.until })
    .where('mandate_id', '=', mandateId)
    .execute();
  const names = { firmName, personName: personName({ given_name, family_name }) };
  const verb = act === 'resume' ? 'mandate-resumed' : 'mandate-ended';
  await tellBoth(ctx, mandateId, verb, { ...mandate, ...names }, { ...after.value, ...names });
  return accepted(null);
}

type Told = Mandate & { firmName: string; personName: string };

/** A mandate is part of two stories: the person's and the firm's. */
async function tellBoth(
  ctx: Ctx,
  mandateId: string,
  verb: string,
  before: Told | null,
  after: Told,
): Promise<void> {
  const line = (told: Told | null, name: string) =>
    told && { mandate: [name, told.role].filter(Boolean).join(', '), since: told.since, until: told.until };
  await recordChanges(ctx, [
    {
      noun: 'firm',
      nounId: after.firm_id,
      verb,
      before: line(before, after.personName),
      after: line(after, after.personName),
      cause: mandateId,
    },
    {
      noun: 'person',
      nounId: after.person_id,
      verb,
      before: line(before, after.firmName),
      after: line(after, after.firmName),
      cause: mandateId,
    },
  ]);
}
