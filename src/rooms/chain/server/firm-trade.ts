import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { recordChange, type Ctx } from '#platform/server';
import { emptyTrade, type Trade } from '../trade.ts';
import { holdFirm } from './hold-firm.ts';

export const TRADE = 'firm-trade';

/** How a firm works and sells, and the version an editor starts from: 0 where nothing was written yet. */
export async function tradeOf(ctx: Ctx, firmId: string): Promise<{ trade: Trade; version: number }> {
  const row = await ctx.db
    .selectFrom('firm_trade')
    .selectAll()
    .where('firm_id', '=', firmId)
    .executeTakeFirst();
  if (!row) return { trade: emptyTrade, version: 0 };
  return {
    version: row.version,
    trade: {
      lotFrom: row.lot_from,
      lotTo: row.lot_to,
      freeCapacity: row.free_capacity,
      capacityNote: row.capacity_note,
      minimumOrder: row.minimum_order === null ? null : Number(row.minimum_order),
      currency: row.currency,
      languages: row.languages,
      markets: row.markets,
      neighbours: row.neighbours,
      visibility: row.visibility as Trade['visibility'],
    },
  };
}

/** Saves an edit that started from `version`. Somebody else saved since: refused with what is kept now. */
export async function saveTrade(
  ctx: Ctx,
  firmId: string,
  trade: Trade,
  version: number,
): Promise<Result<null>> {
  permitEditing(ctx);
  const held = await holdFirm(ctx, firmId);
  if (!held.ok) return held;
  const before = await tradeOf(ctx, firmId);
  if (before.version !== version) return refused('changed-meanwhile', undefined, { theirs: before });
  await changeTrade(ctx, firmId, before, trade, 'edited');
  return accepted(null);
}

/** Writes how a firm works now and what was before, if anything differs. The firm is held. */
export async function changeTrade(
  ctx: Ctx,
  firmId: string,
  { trade: before, version }: { trade: Trade; version: number },
  after: Trade,
  verb: string,
  cause?: string,
  brought = false,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify({ ...before, ...after })) return;
  const columns = {
    lot_from: after.lotFrom,
    lot_to: after.lotTo,
    free_capacity: after.freeCapacity,
    capacity_note: after.capacityNote,
    minimum_order: after.minimumOrder,
    currency: after.currency,
    languages: after.languages,
    markets: after.markets,
    neighbours: after.neighbours,
    visibility: JSON.stringify(after.visibility),
    version: version + 1,
    updated_at: ctx.now,
    // Written anew by an import it goes with it; once somebody else has a hand in it, it stays.
    cause: version === 0 && brought ? (cause ?? null) : null,
  };
  await ctx.db
    .insertInto('firm_trade')
    .values({ network_id: ctx.networkId, firm_id: firmId, ...columns })
    .onConflict((conflict) => conflict.columns(['network_id', 'firm_id']).doUpdateSet(columns))
    .execute();
  await recordChange(ctx, { noun: TRADE, nounId: firmId, verb, before, after, ...(cause ? { cause } : {}) });
}
