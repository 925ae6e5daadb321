import { permit } from '#accounts/server';
import { ANIMATOR, lessonOf, type Viewer } from '#packages/matching';
import { accepted, refused, type Result } from '#platform';
import { addJob, isId, notFound, recordChange, type Ctx } from '#platform/server';
import { answerReasons, type AnswerReason } from '#relations';
import { ask } from './known.ts';

export type PairAnswer = 'yes' | 'maybe' | 'no';

export interface NewAnswer {
  a: string;
  b: string;
  /** The firm that answers; null: the animator for the pair. */
  saidFor: string | null;
  answer: PairAnswer;
  reason?: AnswerReason;
  note?: string;
  origin: 'desk' | 'wish' | 'introduction' | 'meeting';
  /** The forum, or the introduction, in which it was said. */
  originId?: string;
}

/**
 * Writes down answers to proposed pairs, each with what stood for and against the pair as the one who answers could
 * see it: the weights learn from that. A later answer in the same place takes the place of the earlier one. Whoever
 * calls has asked whether this may be done. Returns the ids, in the order given.
 */
export async function writeAnswers(ctx: Ctx, answers: readonly NewAnswer[]): Promise<string[]> {
  if (answers.length === 0) return [];
  // Before anything is written: what this transaction writes is no ground.
  const grounds = await ask(ctx, (known) =>
    answers.map(({ a, b, saidFor, answer }) => {
      const as: Viewer = saidFor === null ? ANIMATOR : { audience: 'members', firm: saidFor };
      const pair = known.pairs.explain(a, b, as);
      return pair ? lessonOf(pair, answer).values : {};
    }),
  );
  const rows = answers.map((one, at) => {
    const [a_id = '', b_id = ''] = [one.a, one.b].sort();
    return {
      network_id: ctx.networkId,
      answer_id: ctx.newId(),
      a_id,
      b_id,
      said_for: one.saidFor,
      answer: one.answer,
      reason: one.reason ?? '',
      note: one.note ?? '',
      grounds: JSON.stringify(grounds[at]),
      origin: one.origin,
      origin_id: one.originId ?? null,
      answered_at: ctx.now,
      answered_by: ctx.actor.name,
      taken_back_at: null,
    };
  });
  for (const row of rows) {
    await ctx.db
      .updateTable('proposal_answer')
      .set({ taken_back_at: ctx.now })
      .where('a_id', '=', row.a_id)
      .where('b_id', '=', row.b_id)
      .where('said_for', 'is not distinct from', row.said_for)
      .where('origin', '=', row.origin)
      .where('origin_id', 'is not distinct from', row.origin_id)
      .where('taken_back_at', 'is', null)
      .execute();
  }
  await ctx.db.insertInto('proposal_answer').values(rows).execute();
  await learnSoon(ctx);
  return rows.map((row) => row.answer_id);
}

/** One answer of the desk's to a pair: not now, or no with its reason. */
export async function answerPair(
  ctx: Ctx,
  given: { a: string; b: string; answer: string; reason?: string; note?: string },
): Promise<Result<string>> {
  permit(ctx, 'edit-members');
  const { a, b, answer, reason = '', note = '' } = given;
  if (!isId(a) || !isId(b) || a === b) notFound('firm');
  const known = await ctx.db.selectFrom('firm').select('firm_id').where('firm_id', 'in', [a, b]).execute();
  if (known.length < 2) notFound('firm');
  if (answer !== 'no' && answer !== 'yes' && answer !== 'maybe') return refused('answer/unknown', 'answer');
  const why = answerReasons.find((one) => one === reason);
  if (why === undefined) return refused('answer/no-such-reason', 'reason');
  if (answer === 'no' && why === '') return refused('answer/why', 'reason');
  const [id] = await writeAnswers(ctx, [
    { a, b, saidFor: null, answer, reason: why, note: note.trim().slice(0, 500), origin: 'desk' },
  ]);
  await recordChange(ctx, {
    noun: 'proposal',
    nounId: id!,
    verb: 'answered',
    before: null,
    after: { firms: [a, b].sort(), answer, reason: why },
  });
  return accepted(id!);
}

/** An answer taken back counts no more, and teaches nothing. */
export async function takeBackAnswer(ctx: Ctx, answerId: string): Promise<Result<null>> {
  permit(ctx, 'edit-members');
  if (!isId(answerId)) notFound('answer');
  const taken = await ctx.db
    .updateTable('proposal_answer')
    .set({ taken_back_at: ctx.now })
    .where('answer_id', '=', answerId)
    .where('taken_back_at', 'is', null)
    .returning(['a_id', 'b_id', 'answer', 'reason'])
    .executeTakeFirst();
  if (!taken) return accepted(null);
  await learnSoon(ctx);
  await recordChange(ctx, {
    noun: 'proposal',
    nounId: answerId,
    verb: 'answer-taken-back',
    before: { firms: [taken.a_id, taken.b_id], answer: taken.answer, reason: taken.reason },
    after: null,
  });
  return accepted(null);
}

/** One job however many answers come in a row. */
export async function learnSoon(ctx: Ctx): Promise<void> {
  await addJob(ctx, 'learn-weights', {}, { key: `learn-weights ${ctx.networkId}` });
}
