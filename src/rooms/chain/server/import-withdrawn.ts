import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { undoStanding } from './standing-history.ts';
import { withdrawDeclared } from './proposals.ts';
import { PLACED } from './firm-positions.ts';
import { TRADE } from './firm-trade.ts';

/**
 * Takes back what an import that was undone had brought to firms that stay: capabilities nobody has had a hand in,
 * places and markets as they were, proposals that still wait.
 */
export async function withdrawImport(ctx: Ctx, importId: string): Promise<void> {
  await withdrawDeclared(ctx, importId);
  await sql`delete from capability_proposal where cause = ${importId}::uuid and settled_at is null`.execute(
    ctx.db,
  );
  const changes = await ctx.db
    .selectFrom('change')
    .innerJoin('firm', (join) =>
      join.onRef('firm.network_id', '=', 'change.network_id').onRef('firm.firm_id', '=', 'change.noun_id'),
    )
    .select('change_id')
    .where('cause', '=', importId)
    .where('noun', 'in', [PLACED, TRADE])
    .where('verb', 'in', ['added', 'edited'])
    .orderBy('change_id', 'desc')
    .execute();
  // Refused where somebody changed it since: that stays as they left it.
  for (const { change_id } of changes) await undoStanding(ctx, change_id);
}
