/** Links by which firms say what they offer and need: sent by mail to many, or handed over one by one. */
import { linkState, type LinkState } from '#accounts';
import { revokeCapability } from '#accounts/server';
import { noFilter } from '#members';
import { firmPage, permitEditing, reachablePeople } from '#members/server';
import { accepted, refused, type Result } from '#platform';
import { recordChange, type Ctx } from '#platform/server';
import { sql } from 'kysely';
import { holdFirm } from './hold-firm.ts';
import { pageLink, peopleServing, writeInvitation } from './opportunity-mail.ts';

/** What was done with links stands in the history beside the firm, under a noun of its own. */
const LINK = 'opportunity-link';

export interface OpportunityLink {
  linkId: string;
  firmId: string;
  personId: string;
  person: string;
  issuedAt: Date;
  state: LinkState;
}

/** All links ever given to these firms to say what they offer and need, the newest first. */
export async function opportunityLinks(ctx: Ctx, firmIds: readonly string[]): Promise<OpportunityLink[]> {
  if (firmIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('capability')
    .innerJoin('person', 'person.person_id', 'capability.person_id')
    .select(['capability_id', 'capability.person_id', 'issued_at', 'expires_at', 'revoked_at'])
    .select(['given_name', 'family_name'])
    .select(sql<string>`subject ->> 'firmId'`.as('firm_id'))
    .where('purpose', '=', 'opportunities')
    .where(sql`subject ->> 'firmId'`, 'in', [...firmIds])
    .orderBy('capability_id', 'desc')
    .execute();
  return rows.map((row) => ({
    linkId: row.capability_id,
    firmId: row.firm_id,
    personId: row.person_id,
    person: [row.given_name, row.family_name].filter(Boolean).join(' '),
    issuedAt: row.issued_at,
    state: linkState({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, ctx.now),
  }));
}

export interface Invited {
  sent: number;
  /** Firms left alone, because somebody there has a link that opens. */
  alreadyHad: number;
  /** Firms in which nobody has an address: they need a telephone call. */
  unreachable: string[];
}

/** Asks these firms by mail what they offer and need. `again`: also those who have a link that still opens. */
export async function inviteToSay(
  ctx: Ctx,
  firmIds: readonly string[],
  { again = false, origin }: { again?: boolean; origin: string },
): Promise<Invited> {
  permitEditing(ctx);
  const firms = await standingFirms(ctx, firmIds);
  const open = (await opportunityLinks(ctx, firmIds)).filter((link) => link.state === 'open');
  const having = new Set(open.map((link) => link.firmId));
  const invited: Invited = { sent: 0, alreadyHad: 0, unreachable: [] };
  for (const firm of firms) {
    if (!again && having.has(firm.firmId)) {
      invited.alreadyHad++;
      continue;
    }
    const to = (await peopleServing(ctx, firm.firmId)).find((one) => one.email !== '');
    if (!to) {
      invited.unreachable.push(firm.name);
      continue;
    }
    await writeInvitation(ctx, to, firm, origin);
    await record(ctx, firm.firmId, 'link-sent', { person: to.name });
    invited.sent++;
  }
  return invited;
}

/** A link to hand over by other means: told once, for it is kept nowhere. */
export async function opportunityLinkFor(
  ctx: Ctx,
  firmId: string,
): Promise<Result<{ person: string; path: string }>> {
  permitEditing(ctx);
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const [person] = await peopleServing(ctx, firmId);
  if (!person) return refused('invitation/nobody', undefined, { firm: held.value });
  const path = await pageLink(ctx, firmId, person.personId);
  await record(ctx, firmId, 'link-issued', { person: person.name });
  return accepted({ person: person.name, path });
}

/** Takes back every link of a firm to this page. How many there were. */
export async function revokeOpportunityLinks(ctx: Ctx, firmId: string): Promise<number> {
  permitEditing(ctx);
  const open = (await opportunityLinks(ctx, [firmId])).filter((link) => link.state === 'open');
  for (const { linkId } of open) await revokeCapability(ctx, linkId);
  if (open.length > 0) await record(ctx, firmId, 'links-revoked', { links: open.length });
  return open.length;
}

async function standingFirms(ctx: Ctx, firmIds: readonly string[]) {
  if (firmIds.length === 0) return [];
  return ctx.db
    .selectFrom('firm')
    .select(['firm_id as firmId', 'name'])
    .where('firm_id', 'in', [...firmIds])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('sort_name')
    .execute();
}

const record = (ctx: Ctx, firmId: string, verb: string, after: unknown) =>
  recordChange(ctx, { noun: LINK, nounId: firmId, verb, before: null, after });

export interface FirmToInvite {
  firmId: string;
  name: string;
  /** How many it has that are not closed. */
  out: number;
  /** The newest link that still opens. */
  link: OpportunityLink | null;
  reachable: boolean;
}

/** Firms by name, with what they have out and whether somebody there has a link or an address. */
export async function firmsToInvite(
  ctx: Ctx,
  asked: {
    firmIds: readonly string[];
    query: string;
    tag: string | null;
    after: string | null;
    before: string | null;
  },
): Promise<{ firms: FirmToInvite[]; before: string | null; after: string | null }> {
  permitEditing(ctx);
  const page =
    asked.firmIds.length > 0
      ? { rows: await standingFirms(ctx, asked.firmIds), before: null, after: null }
      : await firmPage(ctx, { ...noFilter, query: asked.query, tag: asked.tag }, asked);
  const firmIds = page.rows.map(({ firmId }) => firmId);
  const links = (await opportunityLinks(ctx, firmIds)).filter(({ state }) => state === 'open');
  const people = await reachablePeople(ctx, firmIds);
  const out = await countOut(ctx, firmIds);
  return {
    firms: page.rows.map(({ firmId, name }) => ({
      firmId,
      name,
      out: out.get(firmId) ?? 0,
      link: links.find((link) => link.firmId === firmId) ?? null,
      reachable: (people.get(firmId) ?? []).some(({ email }) => email !== ''),
    })),
    before: page.before,
    after: page.after,
  };
}

async function countOut(ctx: Ctx, firmIds: readonly string[]): Promise<Map<string, number>> {
  if (firmIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('opportunity')
    .select(['firm_id', ({ fn }) => fn.countAll<number>().as('out')])
    .where('firm_id', 'in', [...firmIds])
    .where('state', '<>', 'closed')
    .groupBy('firm_id')
    .execute();
  return new Map(rows.map((row) => [row.firm_id, row.out]));
}
