/** A firm speaking through its link: what it has out, and its acts on that. Reading any number of times changes nothing. */
import type { OpenedCapability } from '#accounts/server';
import { standingFirm } from '#members/server';
import { accepted, refused, type Lang, type Result } from '#platform';
import { inNetwork, isId, type Ctx } from '#platform/server';
import type { ClosingReason } from '../opportunity.ts';
import type { TypedOpportunity } from '../opportunity-form.ts';
import type { OpportunityStep } from '../opportunity-steps.ts';
import {
  firmAndMerged,
  keptOpportunity,
  lockOpportunity,
  selectOpportunities,
  todayHere,
  type KeptOpportunity,
} from './opportunities.ts';
import { correct, stepOpportunity } from './opportunity-acts.ts';
import { enterByMember } from './opportunity-entry.ts';
import { peopleServing } from './opportunity-mail.ts';

/** Who speaks, for whom. */
interface Voice {
  firmId: string;
  firm: string;
  person: string;
  lang: Lang;
}

export interface OpportunitiesPage extends Voice {
  network: string;
  zone: string;
  today: string;
  standing: KeptOpportunity[];
  /** Closed in the last weeks: these can be put back. */
  closed: KeptOpportunity[];
  /** For the form: sent twice, it makes one. */
  once: string;
}

export interface RenewalPage extends Voice {
  network: string;
  zone: string;
  today: string;
  one: KeptOpportunity;
}

const closed = refused('link/closed');
const weeksShown = 8;

/** Everything the firm has out, and what it closed lately. */
export function readOpportunitiesPage(link: OpenedCapability): Promise<Result<OpportunitiesPage>> {
  return speaking(link, 'opportunities', async (ctx, voice) => {
    const rows = await selectOpportunities(ctx)
      .where('opportunity.firm_id', 'in', await firmAndMerged(ctx, voice.firmId))
      .orderBy('opportunity_id', 'desc')
      .limit(200)
      .execute();
    const all = rows.map(keptOpportunity);
    const since = new Date(ctx.now.getTime() - weeksShown * 7 * 86_400_000).toISOString().slice(0, 10);
    return accepted({
      ...voice,
      ...(await placeOf(ctx)),
      standing: all.filter((one) => one.standing.state !== 'closed'),
      closed: all.filter((one) => one.standing.state === 'closed' && one.terms.expiresOn >= since),
      once: ctx.newId(),
    });
  });
}

export function readRenewalPage(link: OpenedCapability): Promise<Result<RenewalPage>> {
  return speaking(link, 'renewal', async (ctx, voice) => {
    const one = await subjectOf(ctx, link);
    return accepted({ ...voice, ...(await placeOf(ctx)), one });
  });
}

/** Something new. It waits for the desk. */
export const sayOpportunity = (link: OpenedCapability, typed: TypedOpportunity, once: string, lang: Lang) =>
  speaking(link, 'opportunities', (ctx, { firmId }) =>
    enterByMember(ctx, { firmId, personId: link.personId, how: 'member', lang, once }, typed),
  );

export const changeOwn = (link: OpenedCapability, id: string, typed: TypedOpportunity, lang: Lang) =>
  withOwn(link, id, (ctx, kept) => correct(ctx, kept, typed, { by: 'member', lang }));

export const renewOwn = (link: OpenedCapability, id: string) => stepOwn(link, id, { kind: 'renew' });
export const reopenOwn = (link: OpenedCapability, id: string) => stepOwn(link, id, { kind: 'reopen' });
export const closeOwn = (link: OpenedCapability, id: string, why: ClosingReason) =>
  stepOwn(link, id, { kind: 'close', why });

/** The one button of the page a reminder leads to. */
export const renewByLink = (link: OpenedCapability): Promise<Result<null>> =>
  speaking(link, 'renewal', async (ctx) => {
    const { id } = await subjectOf(ctx, link);
    return stepOpportunity(ctx, await lockOpportunity(ctx, id), { kind: 'renew' });
  });

const stepOwn = (link: OpenedCapability, id: string, step: OpportunityStep) =>
  withOwn(link, id, (ctx, kept) => stepOpportunity(ctx, kept, step));

/** One of the firm's own, held. Another firm's is answered like a link that doesn't open. */
function withOwn<T>(
  link: OpenedCapability,
  id: string,
  work: (ctx: Ctx, kept: KeptOpportunity) => Promise<Result<T>>,
): Promise<Result<T>> {
  return speaking(link, 'opportunities', async (ctx, { firmId }) => {
    const own = isId(id)
      ? await ctx.db
          .selectFrom('opportunity')
          .select('opportunity_id')
          .where('opportunity_id', '=', id)
          .where('firm_id', 'in', await firmAndMerged(ctx, firmId))
          .executeTakeFirst()
      : undefined;
    return own ? work(ctx, await lockOpportunity(ctx, id)) : closed;
  });
}

/**
 * One act or one look through a link: for its purpose only, and only while its person serves the firm. The firm of a
 * renewal is that of its offer or need.
 */
function speaking<T>(
  link: OpenedCapability,
  purpose: 'opportunities' | 'renewal',
  work: (ctx: Ctx, voice: Voice) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inNetwork(link.who, async (ctx): Promise<Result<T>> => {
    if (link.purpose !== purpose) return closed;
    const firmId = purpose === 'renewal' ? await firmOfSubject(ctx, link) : link.subject['firmId'];
    if (typeof firmId !== 'string' || !isId(firmId)) return closed;
    const firm = await ctx.db
      .selectFrom('firm')
      .select(['firm_id', 'name'])
      .where('firm_id', '=', await standingFirm(ctx, firmId))
      .where('archived_at', 'is', null)
      .executeTakeFirst();
    if (!firm) return closed;
    const person = (await peopleServing(ctx, firm.firm_id)).find((one) => one.personId === link.personId);
    if (!person) return closed;
    const named: Ctx = { ...ctx, actor: { ...ctx.actor, name: person.name } };
    return work(named, { firmId: firm.firm_id, firm: firm.name, person: person.name, lang: person.lang });
  });
}

async function firmOfSubject(ctx: Ctx, link: OpenedCapability): Promise<string | null> {
  const id = link.subject['opportunityId'];
  if (typeof id !== 'string' || !isId(id)) return null;
  const row = await ctx.db
    .selectFrom('opportunity')
    .select('firm_id')
    .where('opportunity_id', '=', id)
    .executeTakeFirst();
  return row?.firm_id ?? null;
}

async function subjectOf(ctx: Ctx, link: OpenedCapability): Promise<KeptOpportunity> {
  const row = await selectOpportunities(ctx)
    .where('opportunity_id', '=', String(link.subject['opportunityId']))
    .executeTakeFirstOrThrow();
  return keptOpportunity(row);
}

async function placeOf(ctx: Ctx): Promise<{ network: string; zone: string; today: string }> {
  const { name, zone } = await ctx.db
    .selectFrom('network')
    .select(['name', 'zone'])
    .executeTakeFirstOrThrow();
  return { network: name, zone, today: await todayHere(ctx) };
}
