/** A network of a few firms in the mechanical trade, for the tests of this room. */
import { choosePacks } from '#chain/server';
import type { Audience } from '#members';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { aNetwork } from './networks.ts';

export interface Valley {
  networkId: string;
  as: Awaited<ReturnType<typeof aNetwork>>['as'];
  /** Firm ids by name. */
  firms: Record<string, string>;
  /** Does something as the animator. */
  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  who: Who;
}

interface Cast {
  /** Capabilities as `pack:id`, with who sees them. */
  can?: Record<string, Audience>;
  offers?: string;
  lang?: 'it' | 'en';
}

export async function aValley(cast: Record<string, Cast>): Promise<Valley> {
  const { networkId, as } = await aNetwork('Small valley');
  const who = as('owner');
  const firms: Record<string, string> = {};
  await inNetwork(who, async (ctx) => {
    await choosePacks(ctx, ['mechanical', 'jewellery']);
    for (const [name, one] of Object.entries(cast)) {
      firms[name] = await addFirm(ctx, name, one);
    }
  });
  return { networkId, as, firms, who, act: (work) => inNetwork(who, work) };
}

export async function addFirm(
  ctx: Ctx,
  name: string,
  { can = {}, offers = '', lang = 'it' }: Cast,
): Promise<string> {
  const firm_id = ctx.newId();
  await ctx.db
    .insertInto('firm')
    .values({
      network_id: ctx.networkId,
      firm_id,
      name,
      sort_name: name.toLowerCase(),
      search: name.toLowerCase(),
      offers,
      lang,
      visibility: JSON.stringify({ offers: 'members' }),
    })
    .execute();
  await canDo(ctx, firm_id, can);
  return firm_id;
}

export async function canDo(ctx: Ctx, firm_id: string, can: Record<string, Audience>): Promise<void> {
  const rows = Object.entries(can).map(([capability, visibility]) => ({
    network_id: ctx.networkId,
    firm_id,
    capability,
    evidence_by: 'Ada',
    added_by: 'Ada',
    visibility,
    valid_until: null,
    removed_at: null,
    cause: null,
  }));
  if (rows.length > 0) await ctx.db.insertInto('firm_capability').values(rows).execute();
}

export interface Need {
  title: string;
  text?: string;
  capabilities?: string[];
  anonymous?: boolean;
  visibility?: Audience;
  kind?: 'commercial-request' | 'commercial-offer';
}

export async function looksFor(ctx: Ctx, firm_id: string, need: Need): Promise<string> {
  const opportunity_id = ctx.newId();
  await ctx.db
    .insertInto('opportunity')
    .values({
      network_id: ctx.networkId,
      opportunity_id,
      firm_id,
      person_id: null,
      kind: need.kind ?? 'commercial-request',
      title: need.title,
      text: need.text ?? '',
      lang: 'it',
      capabilities: need.capabilities ?? [],
      quantity: null,
      state: 'open',
      anonymous: need.anonymous ?? false,
      visibility: need.visibility ?? 'members',
      expires_on: '2027-06-30',
      entered_by: 'Ada',
      entered_how: 'telephone',
      entered_at: ctx.now,
      reviewed_at: ctx.now,
      reviewed_by: 'Ada',
      reminded_at: null,
    })
    .execute();
  return opportunity_id;
}
