import { sql } from 'kysely';
import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { isId, notFound, recordChange, type Ctx } from '#platform/server';
import { saidBy, type Supply, type SupplySide } from '../supply.ts';

export const SUPPLY = 'supply';

export interface SupplyTie extends Supply {
  supplyId: string;
  /** The other firm, as seen from the one asked about. */
  otherId: string;
  otherName: string;
  /** What the firm asked about is in it. */
  as: SupplySide;
}

/** Ties of a firm that stand, to firms that are not archived. */
export async function supplyOf(ctx: Ctx, firmId: string): Promise<SupplyTie[]> {
  const { rows } = await sql<SupplyTie>`select supply_id as "supplyId", supplier_id as "supplierId",
      buyer_id as "buyerId", capability, supplier_said_at is not null as "supplierSaid",
      buyer_said_at is not null as "buyerSaid", false as ended, other.firm_id as "otherId", other.name as "otherName",
      case when supplier_id = ${firmId}::uuid then 'supplier' else 'buyer' end as "as"
    from supply join firm other
      on other.firm_id = case when supplier_id = ${firmId}::uuid then buyer_id else supplier_id end
    where ${firmId}::uuid in (supplier_id, buyer_id) and ended_at is null and other.archived_at is null
    order by "as" desc, other.sort_name, capability`.execute(ctx.db);
  return rows;
}

/** One side says that it supplies, or is supplied by, the other; the desk may say it for both. */
export async function declareSupply(
  ctx: Ctx,
  { supplierId, buyerId, capability = '' }: { supplierId: string; buyerId: string; capability?: string },
  side: SupplySide | 'both',
): Promise<Result<string>> {
  permitEditing(ctx);
  if (supplierId === buyerId) return refused('supply/itself', 'other');
  if (![supplierId, buyerId].every(isId)) return refused('firm/unknown', 'other');
  const firms = await ctx.db
    .selectFrom('firm')
    .select('firm_id')
    .where('firm_id', 'in', [supplierId, buyerId])
    .where('archived_at', 'is', null)
    .execute();
  if (firms.length < 2) return refused('firm/unknown', 'other');
  // The unique row decides between two who declare the same tie at once; then each adds what its side says.
  await ctx.db
    .insertInto('supply')
    .values({
      network_id: ctx.networkId,
      supply_id: ctx.newId(),
      supplier_id: supplierId,
      buyer_id: buyerId,
      capability,
      supplier_said_at: null,
      buyer_said_at: null,
      noted_at: ctx.now,
      noted_by: ctx.actor.name,
      ended_at: ctx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'supplier_id', 'buyer_id', 'capability']).doNothing(),
    )
    .execute();
  const { supplyId, ...before } = await holdSupply(ctx, { supplierId, buyerId, capability });
  // A tie that had ended begins anew: what was said of the old one does not count.
  const start = before.ended ? { ...before, supplierSaid: false, buyerSaid: false } : before;
  const after = saidBy(start, side);
  if (!after) return refused('supply/said-already');
  await changeSupply(
    ctx,
    supplyId,
    before.ended ? null : before,
    after,
    before.ended ? 'added' : 'confirmed',
  );
  return accepted(supplyId);
}

/** The side that had not said so yet says so. */
export async function confirmSupply(ctx: Ctx, supplyId: string): Promise<Result<null>> {
  permitEditing(ctx);
  const { supplyId: _, ...before } = await holdSupply(ctx, supplyId);
  if (before.ended) return refused('supply/ended');
  const after = saidBy(before, 'both');
  if (!after) return refused('supply/said-already');
  await changeSupply(ctx, supplyId, before, after, 'confirmed');
  return accepted(null);
}

export async function endSupply(ctx: Ctx, supplyId: string): Promise<Result<null>> {
  permitEditing(ctx);
  const { supplyId: _, ...before } = await holdSupply(ctx, supplyId);
  if (before.ended) return refused('supply/ended');
  await changeSupply(ctx, supplyId, before, null, 'removed');
  return accepted(null);
}

/** Locked, so that both sides can speak at once and neither is lost. */
export async function holdSupply(
  ctx: Ctx,
  which: string | Pick<Supply, 'supplierId' | 'buyerId' | 'capability'>,
): Promise<Supply & { supplyId: string }> {
  if (typeof which === 'string' && !isId(which)) notFound('supply');
  const row = await ctx.db
    .selectFrom('supply')
    .selectAll()
    .$call((query) =>
      typeof which === 'string'
        ? query.where('supply_id', '=', which)
        : query
            .where('supplier_id', '=', which.supplierId)
            .where('buyer_id', '=', which.buyerId)
            .where('capability', '=', which.capability),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!row) notFound('supply');
  return {
    supplyId: row.supply_id,
    supplierId: row.supplier_id,
    buyerId: row.buyer_id,
    capability: row.capability,
    supplierSaid: row.supplier_said_at !== null,
    buyerSaid: row.buyer_said_at !== null,
    ended: row.ended_at !== null,
  };
}

/** Writes a tie as it is now (null: ended) and what was before. The row is held. */
export async function changeSupply(
  ctx: Ctx,
  supplyId: string,
  before: Supply | null,
  after: Supply | null,
  verb: string,
  cause?: string,
): Promise<void> {
  const said = (is: boolean, was: 'supplier_said_at' | 'buyer_said_at') =>
    is ? sql<Date>`coalesce(${sql.ref(was)}, ${ctx.now}::timestamptz)` : null;
  await ctx.db
    .updateTable('supply')
    .set(
      after
        ? {
            supplier_said_at: said(after.supplierSaid, 'supplier_said_at'),
            buyer_said_at: said(after.buyerSaid, 'buyer_said_at'),
            noted_at: ctx.now,
            noted_by: ctx.actor.name,
            ended_at: null,
          }
        : { ended_at: ctx.now },
    )
    .where('supply_id', '=', supplyId)
    .execute();
  await recordChange(ctx, {
    noun: SUPPLY,
    nounId: supplyId,
    verb,
    before,
    after,
    ...(cause ? { cause } : {}),
  });
}
