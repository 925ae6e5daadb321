import { sql } from 'kysely';
import { permit } from '#accounts/server';
import {
  defaultWeights,
  learn,
  type Ground,
  type Learned,
  type Lesson,
  type Said,
  type Weights,
} from '#packages/matching';
import { mergedAway } from '#members/server';
import { accepted, refused, type Result } from '#platform';
import { inNetwork, recordChange, systemIn, type Ctx, type JobHandlers } from '#platform/server';
import type { AnswerReason } from '#relations';
import { readIntroduction } from '#relations/server';
import { meetingsOf, pairKey } from '../memory.ts';
import { learnSoon, writeAnswers } from './answers.ts';
import { readBetween } from './between-rows.ts';

export interface WeightsEdition {
  edition: number;
  weights: Weights;
  answers: number;
  reset: boolean;
  /** Answers before this instant are left out. */
  learntSince: Date | null;
  at: Date;
  by: string;
}

/** The editions, the newest first. */
export async function weightsEditions(ctx: Ctx, most = 20): Promise<WeightsEdition[]> {
  const rows = await ctx.db
    .selectFrom('weights_edition')
    .selectAll()
    .orderBy('edition', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ edition, weights, answers, reset, learnt_since, at, by }) => ({
    edition,
    weights: weights as unknown as Weights,
    answers,
    reset,
    learntSince: learnt_since,
    at,
    by,
  }));
}

/** What the answers given so far teach: for each ground its weight at the start and now, and how many moved it. */
export async function learnedOf(ctx: Ctx): Promise<Learned> {
  const [last] = await weightsEditions(ctx, 1);
  return learn(await lessonsSince(ctx, last?.learntSince ?? null));
}

/**
 * Learns anew from all answers and writes an edition if anything moved. The same answers make the same weights,
 * whatever was learnt before.
 */
async function learnAnew(ctx: Ctx): Promise<void> {
  await holdWeights(ctx);
  const [last] = await weightsEditions(ctx, 1);
  const learned = await learnedOf(ctx);
  const before = last?.weights ?? defaultWeights;
  if (JSON.stringify(learned.weights) === JSON.stringify(ordered(before))) return;
  await write(ctx, last, {
    weights: learned.weights,
    answers: learned.answers,
    reset: false,
    learntSince: last?.learntSince ?? null,
  });
}

/** Whoever writes the next edition does it alone: two that learn at once stand in line. */
async function holdWeights(ctx: Ctx): Promise<void> {
  const name = `weights of ${ctx.networkId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.db);
}

/** As JSON the database may have put the keys in another order. */
function ordered(weights: Weights): Weights {
  const of = Object.fromEntries(
    Object.keys(defaultWeights.of).map((ground) => [ground, weights.of[ground as Ground]]),
  ) as Weights['of'];
  return { version: weights.version, base: weights.base, of };
}

/** Back to where every network begins; answers given until now are not learnt from again. */
export async function resetWeights(ctx: Ctx): Promise<Result<number>> {
  permit(ctx, 'manage');
  await holdWeights(ctx);
  const [last] = await weightsEditions(ctx, 1);
  const edition = await write(ctx, last, {
    weights: defaultWeights,
    answers: 0,
    reset: true,
    learntSince: ctx.now,
  });
  await recordChange(ctx, {
    noun: 'weights',
    nounId: ctx.networkId,
    verb: 'reset',
    before: { edition: last?.edition ?? 0 },
    after: { edition },
  });
  return accepted(edition);
}

/** Undoes a reset: what was learnt counts again, and so do the answers. */
export async function undoReset(ctx: Ctx): Promise<Result<number>> {
  permit(ctx, 'manage');
  await holdWeights(ctx);
  const [last, before] = await weightsEditions(ctx, 2);
  if (!last?.reset) return refused('weights/nothing-to-undo');
  const edition = await write(ctx, last, {
    weights: before?.weights ?? defaultWeights,
    answers: before?.answers ?? 0,
    reset: false,
    learntSince: before?.learntSince ?? null,
  });
  await learnSoon(ctx);
  await recordChange(ctx, {
    noun: 'weights',
    nounId: ctx.networkId,
    verb: 'reset-undone',
    before: { edition: last.edition },
    after: { edition },
  });
  return accepted(edition);
}

async function write(
  ctx: Ctx,
  last: WeightsEdition | undefined,
  {
    weights,
    answers,
    reset,
    learntSince,
  }: Pick<WeightsEdition, 'weights' | 'answers' | 'reset' | 'learntSince'>,
): Promise<number> {
  const edition = (last?.edition ?? 0) + 1;
  await ctx.db
    .insertInto('weights_edition')
    .values({
      network_id: ctx.networkId,
      edition,
      weights: JSON.stringify(weights),
      answers,
      reset,
      learnt_since: learntSince,
      at: ctx.now,
      by: ctx.actor.name,
    })
    .execute();
  return edition;
}

/** Answers that stand, and what came of meetings between firms of which somebody had said something. */
async function lessonsSince(ctx: Ctx, since: Date | null): Promise<Lesson[]> {
  const rows = await ctx.db
    .selectFrom('proposal_answer')
    .select(['a_id', 'b_id', 'answer', 'reason', 'grounds', 'origin'])
    .where('taken_back_at', 'is', null)
    .$if(since !== null, (query) => query.where('answered_at', '>', since!))
    .orderBy('answer_id')
    .execute();
  const said = rows.map((row): Lesson => {
    const values = row.grounds as unknown as Lesson['values'];
    return { values, said: row.answer, ...(row.reason ? { reason: row.reason as AnswerReason } : {}) };
  });
  const groundsOf = new Map(rows.map((row) => [pairKey(row.a_id, row.b_id), row.grounds]));
  const { facts } = await readBetween(ctx, null, await mergedAway(ctx));
  const came = meetingsOf(facts, ctx.now).flatMap(({ a, b, at, outcome }): Lesson[] => {
    const values = groundsOf.get(pairKey(a, b)) as Lesson['values'] | undefined;
    if (!values || (since && at <= since.getTime())) return [];
    const outcomeSaid: Said = outcome ?? 'met';
    return [{ values, said: outcomeSaid }];
  });
  return [...said, ...came];
}

/** Each side's last answer to an introduction teaches like any other. */
async function hearIntroduction(ctx: Ctx, introductionId: string): Promise<void> {
  const { aId: a, bId: b, answers } = await readIntroduction(ctx, introductionId);
  const last = [...new Map(answers.map((answer) => [answer.firmId, answer])).values()];
  await writeAnswers(
    ctx,
    last.map(({ firmId, answer, reason }) => ({
      a,
      b,
      saidFor: firmId,
      answer,
      reason,
      origin: 'introduction',
      originId: introductionId,
    })),
  );
}

export const matchingJobs: JobHandlers = {
  'learn-weights': ({ networkId }) => inNetwork(systemIn(networkId), learnAnew),
  'introduction-answered': ({ networkId, introductionId }) =>
    inNetwork(systemIn(networkId), (ctx) => hearIntroduction(ctx, String(introductionId))),
};
