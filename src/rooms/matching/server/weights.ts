import { defaultWeights, type Weights } from '#packages/matching';
import type { Ctx } from '#platform/server';

/** The weights that count: of the last edition, or where every network begins (edition 0). */
export async function currentWeights(ctx: Ctx): Promise<{ edition: number; weights: Weights }> {
  const row = await ctx.db
    .selectFrom('weights_edition')
    .select(['edition', 'weights'])
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { edition: row.edition, weights: row.weights as unknown as Weights }
    : { edition: 0, weights: defaultWeights };
}
