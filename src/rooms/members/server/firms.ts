import { sql } from 'kysely';
import { isId, notFound, type Ctx } from '#platform/server';
import { firmKeys, type FirmEntry } from '../firm.ts';
import { layFlat, type Flat, type FlatValue } from '../flat.ts';
import { firmTags } from './search-lines.ts';

export interface KeptFirm extends FirmEntry {
  firmId: string;
  version: number;
  own_fields: Record<string, FlatValue>;
  visibility: Record<string, string>;
  tags: string[];
  createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
  mergedInto: string | null;
}

/** A firm with its tags. Another network's firm is not found, like one that never was. */
export async function firmById(ctx: Ctx, firmId: string): Promise<KeptFirm> {
  return (await readFirmRow(ctx, firmId, false)) ?? notFound('firm');
}

/** The same, and nobody else can change it until this transaction ends. */
export async function lockFirm(ctx: Ctx, firmId: string): Promise<KeptFirm> {
  return (await readFirmRow(ctx, firmId, true)) ?? notFound('firm');
}

async function readFirmRow(ctx: Ctx, firmId: string, lock: boolean): Promise<KeptFirm | null> {
  if (!isId(firmId)) return null;
  const row = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'version', 'own_fields', 'visibility', 'created_at', 'updated_at'])
    .select(['archived_at', 'merged_into', ...firmKeys])
    .select(firmTags)
    .where('firm_id', '=', firmId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const { firm_id, created_at, updated_at, archived_at, merged_into, ...firm } = row;
  return {
    ...firm,
    firmId: firm_id,
    createdAt: created_at,
    updatedAt: updated_at,
    archivedAt: archived_at,
    mergedInto: merged_into,
  };
}

/** A firm laid flat, for conflicts, merges and history. */
export const flatFirm = (firm: KeptFirm): Flat =>
  layFlat({
    entry: Object.fromEntries(firmKeys.map((key) => [key, firm[key]])),
    own_fields: firm.own_fields,
    visibility: firm.visibility,
    tags: firm.tags,
  });

/** The firm that stands where this one stood before it was merged, however often; itself when it was not. */
export async function standingFirm(ctx: Ctx, firmId: string): Promise<string> {
  const { rows } = await sql<{ firm_id: string }>`with recursive way as (
      select firm_id, merged_into from firm where firm_id = ${firmId}
      union
      select firm.firm_id, firm.merged_into from firm join way on firm.firm_id = way.merged_into)
    select firm_id from way where merged_into is null`.execute(ctx.db);
  return rows[0]?.firm_id ?? firmId;
}

/** Which firm stands for one that was merged, however often. Only those merged are in it. */
export async function mergedAway(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute();
  const into = new Map(rows.map((row) => [row.firm_id, row.merged_into!]));
  const standing = (id: string): string => (into.has(id) ? standing(into.get(id)!) : id);
  return new Map([...into.keys()].map((id) => [id, standing(id)]));
}
