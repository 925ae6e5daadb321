import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import type { FirmEntry } from '#members';
import { firmById, permitEditing } from '#members/server';
import { isId, notFound, recordChanges, type Ctx } from '#platform/server';
import { pageText } from '../page-text.ts';
import type { Proposal, ProposalOrigin } from '../proposal.ts';
import { declareCapabilities, HELD, type Declared } from './firm-capabilities.ts';
import { holdFirm } from './hold-firm.ts';
import { proposalReader, type Speech } from './text-reading.ts';

/** The history's word for what was proposed and settled. */
export const PROPOSED = 'firm-proposals';
const longestPage = 60_000;

export interface WaitingProposal extends Proposal {
  firmId: string;
  origin: ProposalOrigin;
}

/** What waits for a person, the surest first. */
export async function waitingProposals(ctx: Ctx, firmId: string): Promise<WaitingProposal[]> {
  permitEditing(ctx);
  return ctx.db
    .selectFrom('capability_proposal')
    .select(['firm_id as firmId', 'capability', 'certainty', 'words', 'origin'])
    .where('firm_id', '=', firmId)
    .where('settled_at', 'is', null)
    .orderBy('certainty', 'desc')
    .orderBy('capability')
    .execute();
}

export async function countProposals(ctx: Ctx, firmId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('capability_proposal')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('firm_id', '=', firmId)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Reads what a firm says of itself. What it looks for is left out: nobody can do what they look for. */
export async function proposeFromProfile(ctx: Ctx, firmId: string): Promise<Result<number>> {
  permitEditing(ctx);
  const firm = await firmById(ctx, firmId);
  return accepted(await proposeIn(ctx, firmId, speechOf(firm), 'profile'));
}

/** What a firm says of what it can do. */
export const speechOf = (
  firm: Pick<FirmEntry, 'summary' | 'offers' | 'description'> & { tags: string[] },
) => ({
  text: [firm.summary, firm.offers, firm.description].filter(Boolean).join('\n'),
  categories: firm.tags,
});

/** Reads a web page that somebody pasted. */
export async function proposeFromPage(ctx: Ctx, firmId: string, pasted: string): Promise<Result<number>> {
  permitEditing(ctx);
  if (pasted.trim() === '') return refused('text/missing', 'page');
  if (pasted.length > 1_000_000) return refused('text/too-long', 'page', { longest: 1_000_000 });
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const text = pageText(pasted).slice(0, longestPage);
  return accepted(await proposeIn(ctx, firmId, { text, categories: [] }, 'pasted'));
}

async function proposeIn(ctx: Ctx, firmId: string, speech: Speech, origin: ProposalOrigin): Promise<number> {
  const proposals = (await proposalReader(ctx))(speech);
  return propose(
    ctx,
    proposals.map((proposal) => ({ ...proposal, firmId })),
    origin,
  );
}

/**
 * Puts proposals before a person. What the firm has already, and what was taken or left before, does not come again.
 * Returns how many are new.
 */
export async function propose(
  ctx: Ctx,
  proposals: readonly (Proposal & { firmId: string })[],
  origin: ProposalOrigin,
  cause?: string,
): Promise<number> {
  let fresh = 0;
  for (let at = 0; at < proposals.length; at += 2000) {
    const part = proposals.slice(at, at + 2000);
    const { rows } = await sql<{ is_new: boolean }>`insert into capability_proposal as kept
        (network_id, firm_id, capability, certainty, words, origin, cause, made_at)
      select current_network(), firm_id, capability, max(certainty), min(words), ${origin}, ${cause ?? null}::uuid,
        ${ctx.now}::timestamptz
      from unnest(${part.map(({ firmId }) => firmId)}::uuid[], ${part.map((one) => one.capability)}::text[],
        ${part.map((one) => one.certainty)}::real[], ${part.map((one) => one.words)}::text[])
        as said(firm_id, capability, certainty, words)
      where not exists (select from firm_capability held where held.firm_id = said.firm_id
        and held.capability = said.capability and held.removed_at is null)
      group by firm_id, capability
      order by firm_id, capability
      on conflict (network_id, firm_id, capability) do update set
        certainty = greatest(kept.certainty, excluded.certainty), words = excluded.words
        where kept.settled_at is null and kept.certainty < excluded.certainty
      returning xmax = 0 as is_new`.execute(ctx.db);
    fresh += rows.filter((row) => row.is_new).length;
  }
  return fresh;
}

/**
 * A person takes these, or leaves them: taken ones become declared capabilities, left ones do not come back. Returns
 * what it was kept under, so that all of it can be undone at once; null when nothing of it was waiting any more.
 */
export async function settleProposals(
  ctx: Ctx,
  chosen: readonly Declared[],
  taken: boolean,
): Promise<{ cause: string; settled: number } | null> {
  permitEditing(ctx);
  const cause = ctx.newId();
  const { rows } = await sql<Declared>`update capability_proposal waiting
    set settled_at = ${ctx.now}::timestamptz, settled_by = ${ctx.actor.name}, taken = ${taken}
    from unnest(${chosen.map(({ firmId }) => firmId)}::uuid[], ${chosen.map((one) => one.capability)}::text[])
      as said(firm_id, capability)
    where waiting.firm_id = said.firm_id and waiting.capability = said.capability and settled_at is null
    returning waiting.firm_id as "firmId", waiting.capability`.execute(ctx.db);
  if (rows.length === 0) return null;
  if (taken) await declareCapabilities(ctx, rows, { source: 'text', cause });
  await tell(ctx, rows, taken ? 'taken' : 'left', cause);
  return { cause, settled: rows.length };
}

async function tell(ctx: Ctx, settled: readonly Declared[], verb: string, cause: string): Promise<void> {
  const byFirm = new Map<string, string[]>();
  for (const { firmId, capability } of settled)
    byFirm.set(firmId, [...(byFirm.get(firmId) ?? []), capability]);
  await recordChanges(
    ctx,
    [...byFirm].map(([nounId, capabilities]) => ({
      noun: PROPOSED,
      nounId,
      verb,
      before: null,
      after: { capabilities },
      cause,
    })),
  );
}

/**
 * Takes a settling back: its proposals wait again, and the capabilities it declared go, unless somebody has said more
 * about them since. Returns how many wait again.
 */
export async function undoSettling(ctx: Ctx, cause: string): Promise<Result<number>> {
  permitEditing(ctx);
  if (!isId(cause)) notFound('change');
  const told = await ctx.db
    .selectFrom('change')
    .select(['noun_id', 'verb', 'after'])
    .where('noun', '=', PROPOSED)
    .where('cause', '=', cause)
    .execute();
  if (told.length === 0 || told.some(({ verb }) => verb === 'undone')) return refused('change/nothing-left');
  const settled = told.flatMap(({ noun_id, after }) =>
    (after as { capabilities: string[] }).capabilities.map((capability) => ({ firmId: noun_id, capability })),
  );
  await withdrawDeclared(ctx, cause);
  const held = await ctx.db
    .selectFrom('firm_capability')
    .select(['firm_id', 'capability'])
    .where('firm_id', 'in', [...new Set(settled.map(({ firmId }) => firmId))])
    .where('removed_at', 'is', null)
    .execute();
  const stays = new Set(held.map(({ firm_id, capability }) => `${firm_id} ${capability}`));
  const back = settled.filter(({ firmId, capability }) => !stays.has(`${firmId} ${capability}`));
  await sql`update capability_proposal kept set settled_at = null, settled_by = null, taken = null
    from unnest(${back.map(({ firmId }) => firmId)}::uuid[], ${back.map((one) => one.capability)}::text[])
      as said(firm_id, capability)
    where kept.firm_id = said.firm_id and kept.capability = said.capability`.execute(ctx.db);
  await tell(ctx, settled, 'undone', cause);
  return accepted(back.length);
}

/** What was declared for one cause goes again; who changed a capability since made it their own. */
export async function withdrawDeclared(ctx: Ctx, cause: string): Promise<void> {
  const gone = await ctx.db
    .updateTable('firm_capability')
    .set({ removed_at: ctx.now })
    .where('cause', '=', cause)
    .where('removed_at', 'is', null)
    .returning(['firm_id', 'capability'])
    .execute();
  await recordChanges(
    ctx,
    gone.map(({ firm_id, capability }) => ({
      noun: HELD,
      nounId: firm_id,
      verb: 'withdrawn',
      before: { capability, evidence: 'declared' },
      after: null,
      cause,
    })),
  );
}
