/** Writes who supplies whom, and which side has said so. */
import type { Placing } from './chain.ts';
import { changeRow } from './history.ts';
import { atWork, insertAll } from './rows.ts';

export async function writeSupply({ ctx, cast, settled, full }: Placing): Promise<void> {
  const by = settled.animator;
  const ties = cast.chain.supply.map(({ from, to, what, said, daysAgo, endedDaysAgo }, at) => {
    const noted = atWork(ctx.now, daysAgo, at);
    return {
      noted,
      row: {
        supply_id: ctx.newId(),
        supplier_id: settled.firm(from).firmId,
        buyer_id: settled.firm(to).firmId,
        capability: full(what),
        supplier_said_at: said === 'buyer' ? null : noted,
        buyer_said_at: said === 'supplier' ? null : noted,
        noted_at: noted,
        noted_by: by,
        ended_at: endedDaysAgo === undefined ? null : atWork(ctx.now, endedDaysAgo, at),
      },
    };
  });
  await insertAll(
    ctx,
    'supply',
    ties.map(({ row }) => row),
  );
  await insertAll(
    ctx,
    'change',
    ties.flatMap(({ row, noted }) => {
      const told = {
        supplierId: row.supplier_id,
        buyerId: row.buyer_id,
        capability: row.capability,
        supplierSaid: row.supplier_said_at !== null,
        buyerSaid: row.buyer_said_at !== null,
        ended: false,
      };
      const added = changeRow('supply', row.supply_id, { at: noted, by, verb: 'added', after: told });
      if (!row.ended_at) return [added];
      const over = { at: row.ended_at, by, verb: 'removed', before: told };
      return [added, changeRow('supply', row.supply_id, over)];
    }),
  );
}
