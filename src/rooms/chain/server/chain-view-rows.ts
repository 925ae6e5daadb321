import { sql } from 'kysely';
import { audiences, type Audience } from '#members';
import type { Ctx } from '#platform/server';
import type { Evidence } from '../standing.ts';
import type { OpportunityKind } from '../opportunity.ts';

export interface FirmLine {
  id: string;
  name: string;
  positions: { stage: string; evidence: Evidence }[];
  capabilities: { capability: string; evidence: Evidence }[];
  neighbours: string[];
}

/** What reaches an audience: its own word and those farther out. */
const reaching = (audience: Audience) => audiences.slice(0, audiences.indexOf(audience) + 1);

/** Firms of the network with where they stand and what they do, by name. Retired and archived ones are left out. */
export async function firmLines({ db }: Ctx, audience: Audience): Promise<FirmLine[]> {
  const seen = reaching(audience);
  const [firms, positions, capabilities, trades] = [
    await db
      .selectFrom('firm')
      .select(['firm_id as id', 'name'])
      .where('archived_at', 'is', null)
      .where('merged_into', 'is', null)
      .orderBy('sort_name')
      .orderBy('firm_id')
      .execute(),
    await db
      .selectFrom('firm_position')
      .select(['firm_id as id', 'stage', 'evidence'])
      .where('ended_at', 'is', null)
      .execute(),
    await db
      .selectFrom('firm_capability')
      .select(['firm_id as id', 'capability', 'evidence'])
      .where('removed_at', 'is', null)
      .where('visibility', 'in', seen)
      .execute(),
    await db
      .selectFrom('firm_trade')
      .select(['firm_id as id', 'neighbours'])
      .where(sql<string>`coalesce(visibility ->> 'neighbours', 'members')`, 'in', seen)
      .execute(),
  ];
  const lines = new Map(
    firms.map(({ id, name }): [string, FirmLine] => [
      id,
      { id, name, positions: [], capabilities: [], neighbours: [] },
    ]),
  );
  for (const { id, stage, evidence } of positions) lines.get(id)?.positions.push({ stage, evidence });
  for (const { id, capability, evidence } of capabilities)
    lines.get(id)?.capabilities.push({ capability, evidence });
  for (const { id, neighbours } of trades) lines.get(id)?.neighbours.push(...neighbours);
  return [...lines.values()];
}

export interface TieLine {
  id: string;
  supplier: string;
  buyer: string;
  capability: string;
  confirmed: boolean;
}

/** Supply ties that stand, as far as this audience may see them. */
export async function tieLines({ db }: Ctx, audience: Audience): Promise<TieLine[]> {
  return db
    .selectFrom('supply')
    .select(['supply_id as id', 'supplier_id as supplier', 'buyer_id as buyer', 'capability'])
    .select(sql<boolean>`supplier_said_at is not null and buyer_said_at is not null`.as('confirmed'))
    .where('ended_at', 'is', null)
    .where('visibility', 'in', reaching(audience))
    .orderBy('supply_id')
    .execute();
}

export interface OpportunityLine {
  id: string;
  firm: string;
  kind: OpportunityKind;
  title: string;
  capabilities: string[];
  anonymous: boolean;
  expiresOn: string;
}

/** Offers and needs open on that day, as far as this audience may see them. */
export async function opportunityLines(
  { db }: Ctx,
  audience: Audience,
  today: string,
): Promise<OpportunityLine[]> {
  return db
    .selectFrom('opportunity')
    .select(['opportunity_id as id', 'firm_id as firm', 'kind', 'title', 'capabilities', 'anonymous'])
    .select('expires_on as expiresOn')
    .where('state', '=', 'open')
    .where('expires_on', '>=', today)
    .where('visibility', 'in', reaching(audience))
    .orderBy('expires_on')
    .orderBy('opportunity_id')
    .execute();
}
