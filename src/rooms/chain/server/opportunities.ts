/** Offers and needs as they are kept. */
import { sql } from 'kysely';
import type { Flat } from '#members';
import { differences } from '#members';
import { dayIn } from '#platform';
import { isId, notFound, recordChange, type Ctx } from '#platform/server';
import type { ClosingReason, EnteredHow, OpportunityTerms } from '../opportunity.ts';
import type { OpportunityStanding } from '../opportunity-steps.ts';

export const OPPORTUNITY = 'opportunity';

/** What its firm said of it, and how it stands. */
export interface OpportunityAsIs {
  terms: OpportunityTerms;
  standing: OpportunityStanding;
}

export interface KeptOpportunity extends OpportunityAsIs {
  id: string;
  /** The firm that stands for it now: after a merge, the one that was kept. */
  firmId: string;
  firm: string;
  firmArchived: boolean;
  personId: string | null;
  enteredBy: string;
  enteredHow: EnteredHow;
  enteredAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  renewals: number;
  remindedAt: Date | null;
  version: number;
}

/** After a merge a firm's offers and needs are its heir's, those too that were being written at that moment. */
export const standingFirmOf = (firmId: string) =>
  sql<string>`(with recursive way as (
      select f.firm_id, f.merged_into from firm f where f.firm_id = ${sql.ref(firmId)}
      union select f.firm_id, f.merged_into from firm f join way on f.firm_id = way.merged_into)
    select firm_id from way where merged_into is null)`;

/** The same the other way: a firm and all that were merged into it. */
export async function firmAndMerged(ctx: Ctx, firmId: string): Promise<string[]> {
  const { rows } = await sql<{ firm_id: string }>`with recursive kin as (
      select firm_id from firm where firm_id = ${firmId}
      union select firm.firm_id from firm join kin on firm.merged_into = kin.firm_id)
    select firm_id from kin`.execute(ctx.db);
  return rows.map((row) => row.firm_id);
}

/** The day at the network's place. */
export async function todayHere(ctx: Ctx): Promise<string> {
  const { zone } = await ctx.db.selectFrom('network').select('zone').executeTakeFirstOrThrow();
  return dayIn(ctx.now, zone);
}

export const selectOpportunities = (ctx: Ctx) =>
  ctx.db
    .selectFrom('opportunity')
    .innerJoin('firm', (join) => join.on('firm.firm_id', '=', standingFirmOf('opportunity.firm_id')))
    .selectAll('opportunity')
    .select(['firm.firm_id as heir_id', 'firm.name as firm_name', 'firm.archived_at as firm_archived_at']);

type Row = Awaited<ReturnType<ReturnType<typeof selectOpportunities>['executeTakeFirstOrThrow']>>;

export function keptOpportunity(row: Row): KeptOpportunity {
  return {
    id: row.opportunity_id,
    firmId: row.heir_id,
    firm: row.firm_name,
    firmArchived: row.firm_archived_at !== null,
    personId: row.person_id,
    terms: {
      kind: row.kind,
      title: row.title,
      text: row.text,
      lang: row.lang,
      capabilities: row.capabilities,
      certifications: row.certifications,
      markets: row.markets,
      quantity: row.quantity,
      anonymous: row.anonymous,
      visibility: row.visibility,
      expiresOn: row.expires_on,
    },
    standing: {
      state: row.state,
      expiresOn: row.expires_on,
      approved: row.reviewed_at !== null && row.review_note === '',
      word: row.review_note,
      closedWhy: row.closed_why as '' | ClosingReason | 'expired',
    },
    enteredBy: row.entered_by,
    enteredHow: row.entered_how,
    enteredAt: row.entered_at,
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at,
    renewals: row.renewals,
    remindedAt: row.reminded_at,
    version: row.version,
  };
}

/** Another network's is not found, like one that never was. */
export async function opportunityById(ctx: Ctx, id: string): Promise<KeptOpportunity> {
  if (!isId(id)) notFound(OPPORTUNITY);
  const row = await selectOpportunities(ctx).where('opportunity_id', '=', id).executeTakeFirst();
  return row ? keptOpportunity(row) : notFound(OPPORTUNITY);
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockOpportunity(ctx: Ctx, id: string): Promise<KeptOpportunity> {
  if (!isId(id)) notFound(OPPORTUNITY);
  const row = await selectOpportunities(ctx)
    .where('opportunity_id', '=', id)
    .forUpdate('opportunity')
    .executeTakeFirst();
  return row ? keptOpportunity(row) : notFound(OPPORTUNITY);
}

/** One value per key, for the history. */
export const flatOpportunity = ({ terms, standing }: OpportunityAsIs): Flat => ({
  ...terms,
  ...standing,
});

/** The way back. */
export function standUpOpportunity(flat: Flat): OpportunityAsIs {
  const { state, approved, word, closedWhy, ...terms } = flat;
  const standing = { state, approved, word, closedWhy, expiresOn: flat['expiresOn'] };
  return { terms: terms as unknown as OpportunityTerms, standing: standing as OpportunityStanding };
}

export const columnsOf = ({ terms, standing }: OpportunityAsIs) => ({
  kind: terms.kind,
  title: terms.title,
  text: terms.text,
  lang: terms.lang,
  capabilities: [...terms.capabilities],
  certifications: [...terms.certifications],
  markets: [...terms.markets],
  quantity: terms.quantity,
  anonymous: terms.anonymous,
  visibility: terms.visibility,
  expires_on: standing.expiresOn,
  state: standing.state,
  review_note: standing.word,
  closed_why: standing.closedWhy,
});

/** Writes what it has become, and the history, if anything differs. The caller holds its row. */
export async function writeOpportunity(
  ctx: Ctx,
  kept: KeptOpportunity,
  becomes: OpportunityAsIs,
  verb: string,
  told: { cause?: string; onBehalfOf?: string } = {},
): Promise<boolean> {
  const after = { ...becomes, terms: { ...becomes.terms, expiresOn: becomes.standing.expiresOn } };
  const lines = differences(flatOpportunity(kept), flatOpportunity(after));
  if (lines.length === 0) return false;
  const { standing } = after;
  const judged = standing.approved !== kept.standing.approved || standing.word !== kept.standing.word;
  const read = standing.approved || standing.word !== '';
  await ctx.db
    .updateTable('opportunity')
    .set({
      ...columnsOf(after),
      version: kept.version + 1,
      renewals: kept.renewals + (verb === 'renewed' ? 1 : 0),
      ...(judged ? { reviewed_at: read ? ctx.now : null, reviewed_by: read ? ctx.actor.name : null } : {}),
    })
    .where('opportunity_id', '=', kept.id)
    .execute();
  await recordChange(ctx, {
    noun: OPPORTUNITY,
    nounId: kept.id,
    verb,
    before: Object.fromEntries(lines.map(({ key, before }) => [key, before])),
    after: Object.fromEntries(lines.map(({ key, after: now }) => [key, now])),
    ...told,
  });
  return true;
}
