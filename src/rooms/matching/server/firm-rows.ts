import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import type { FirmRows, OpportunityRow, TradeRow } from '../profile.ts';

/** What the pages name a firm by, beside what pairs rest on. */
export interface FirmCard {
  id: string;
  name: string;
  city: string;
  country: string;
  summary: string;
  tags: string[];
  archived: boolean;
}

export interface ReadFirm {
  card: FirmCard;
  rows: FirmRows;
}

/**
 * Firms with all that is known of them, each by a handful of statements however many they are; `ids` null: all.
 * What hangs on a firm merged into another is read as the other's.
 */
export async function readFirms(
  ctx: Ctx,
  ids: readonly string[] | null,
  merged: ReadonlyMap<string, string>,
): Promise<ReadFirm[]> {
  if (ids?.length === 0) return [];
  const among = <T extends { firm_id: string }>(rows: T[]) =>
    Map.groupBy(rows, (row) => merged.get(row.firm_id) ?? row.firm_id);
  const firms = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'name', 'city', 'country', 'summary', 'description', 'offers', 'needs', 'lang'])
    .select(['visibility', 'archived_at'])
    .where('merged_into', 'is', null)
    .$if(ids !== null, (query) => query.where('firm_id', 'in', ids!))
    .orderBy('firm_id')
    .execute();
  // Those that were merged into the firms asked for are read with them.
  const hanging =
    ids === null
      ? null
      : [...ids, ...[...merged].filter(([, into]) => ids.includes(into)).map(([gone]) => gone)];
  const tags = among(
    await ctx.db
      .selectFrom('firm_tag')
      .innerJoin('tag', 'tag.tag_id', 'firm_tag.tag_id')
      .select(['firm_tag.firm_id', 'tag.label'])
      .$if(hanging !== null, (query) => query.where('firm_tag.firm_id', 'in', hanging!))
      .orderBy('tag.folded')
      .execute(),
  );
  const capabilities = among(
    await ctx.db
      .selectFrom('firm_capability')
      .select(['firm_id', 'capability', 'evidence', 'visibility', 'valid_until'])
      .where('removed_at', 'is', null)
      .$if(hanging !== null, (query) => query.where('firm_id', 'in', hanging!))
      .orderBy('firm_id')
      .orderBy('capability')
      .execute(),
  );
  const stages = among(
    await ctx.db
      .selectFrom('firm_position')
      .select(['firm_id', 'stage'])
      .where('ended_at', 'is', null)
      .$if(hanging !== null, (query) => query.where('firm_id', 'in', hanging!))
      .orderBy('firm_id')
      .orderBy('stage')
      .execute(),
  );
  const trades = await tradesOf(ctx, ids);
  const opportunities = among(await opportunitiesOf(ctx, hanging));
  return firms.map((firm) => {
    const { firm_id: id, name, city, country, summary, description, offers, needs, lang } = firm;
    const archived = firm.archived_at !== null;
    return {
      card: {
        id,
        name,
        city,
        country,
        summary,
        archived,
        tags: (tags.get(id) ?? []).map((tag) => tag.label),
      },
      rows: {
        id,
        archived,
        text: { summary, description, offers, needs, lang },
        visibility: firm.visibility as Record<string, string>,
        capabilities: onceEach(capabilities.get(id) ?? []).map((row) => ({
          id: row.capability,
          evidence: row.evidence,
          visibility: row.visibility,
          validUntil: row.valid_until,
        })),
        stages: [...new Set((stages.get(id) ?? []).map((row) => row.stage))],
        trade: trades.get(id) ?? null,
        opportunities: (opportunities.get(id) ?? []).map((row) => row.opportunity),
      },
    };
  });
}

/** Two firms made one may both have said the same capability. */
function onceEach<T extends { capability: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.capability, row])).values()];
}

async function tradesOf(ctx: Ctx, ids: readonly string[] | null): Promise<Map<string, TradeRow>> {
  const rows = await ctx.db
    .selectFrom('firm_trade')
    .select(['firm_id', 'lot_from', 'lot_to', 'free_capacity', 'languages', 'markets', 'visibility'])
    .$if(ids !== null, (query) => query.where('firm_id', 'in', ids!))
    .execute();
  return new Map(
    rows.map((row) => [
      row.firm_id,
      {
        lotFrom: row.lot_from,
        lotTo: row.lot_to,
        freeCapacity: row.free_capacity,
        languages: row.languages,
        markets: row.markets,
        visibility: row.visibility as Record<string, string>,
      },
    ]),
  );
}

/** Those that are open; whether one has expired depends on the day somebody asks. */
async function opportunitiesOf(
  ctx: Ctx,
  ids: readonly string[] | null,
): Promise<{ firm_id: string; opportunity: OpportunityRow }[]> {
  const rows = await ctx.db
    .selectFrom('opportunity')
    .selectAll()
    .where('state', '=', 'open')
    .where('expires_on', '>=', sql<string>`${ctx.now}::date`)
    .$if(ids !== null, (query) => query.where('firm_id', 'in', ids!))
    .orderBy('opportunity_id')
    .execute();
  return rows.map((row) => ({
    firm_id: row.firm_id,
    opportunity: {
      id: row.opportunity_id,
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
      enteredAt: row.entered_at,
    },
  }));
}
