import type { Ctx } from '#platform/server';
import type { PairAnswer } from './answers.ts';

export interface SaidIn {
  /** The firm that answered. */
  firmId: string;
  otherId: string;
  answer: PairAnswer;
}

/** What firms said to proposals of one forum, or of another place with an id. */
export async function saidIn(ctx: Ctx, originId: string): Promise<SaidIn[]> {
  const rows = await ctx.db
    .selectFrom('proposal_answer')
    .select(['a_id', 'b_id', 'said_for', 'answer'])
    .where('origin', '=', 'wish')
    .where('origin_id', '=', originId)
    .where('taken_back_at', 'is', null)
    .where('said_for', 'is not', null)
    .execute();
  return rows.map((row) => ({
    firmId: row.said_for!,
    otherId: row.said_for === row.a_id ? row.b_id : row.a_id,
    answer: row.answer,
  }));
}
