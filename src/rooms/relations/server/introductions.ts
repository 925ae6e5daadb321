/** Asking two firms whether they would like to meet, and what becomes of it. */
import { permit } from '#accounts/server';
import { accepted, refused, type Result } from '#platform';
import { addJob, notFound, recordChange, type Ctx } from '#platform/server';
import {
  answerIntroduction,
  daysToAnswer,
  settleIntroduction,
  withdrawIntroduction,
  type Answer,
  type AnswerReason,
  type IntroductionState,
} from '../introduction.ts';
import { writeAgreement } from './asking.ts';
import { recordFacts, retractFacts } from './facts.ts';
import { lastAnswers, readIntroduction, type KeptIntroduction, type SideText } from './reading.ts';

export interface Asking {
  aId: string;
  bId: string;
  /** What each side is told; it names nobody. */
  texts: SideText[];
  origin: 'proposal' | 'animator' | 'member';
  originId?: string;
}

/** Begins an introduction. Of two people who ask for the same pair at once, the second is told it stands already. */
export async function askIntroduction(ctx: Ctx, asking: Asking): Promise<Result<{ id: string }>> {
  permit(ctx, 'run-events');
  const [aId, bId] = asking.aId < asking.bId ? [asking.aId, asking.bId] : [asking.bId, asking.aId];
  if (aId === bId) return refused('introduction/with-itself');
  const firms = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'name'])
    .where('firm_id', 'in', [aId, bId])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('firm_id')
    // A merge that is just happening is waited for.
    .forKeyShare()
    .execute();
  if (firms.length < 2) notFound('firm');
  const id = ctx.newId();
  const written = await ctx.db
    .insertInto('introduction')
    .values({
      network_id: ctx.networkId,
      introduction_id: id,
      a_id: aId,
      b_id: bId,
      reasons: JSON.stringify(asking.texts.map(({ firmId, text }) => ({ firmId, text: text.trim() }))),
      origin: asking.origin,
      origin_id: asking.originId ?? null,
      made_at: ctx.now,
      made_by: ctx.actor.name,
      expires_at: new Date(ctx.now.getTime() + daysToAnswer * 86_400_000),
    })
    .onConflict((same) => same.doNothing())
    .returning('introduction_id')
    .executeTakeFirst();
  if (!written) return refused('introduction/open-already');
  await record(ctx, id, 'asked', null, { firms: firms.map((firm) => firm.name).sort() });
  return accepted({ id });
}

export interface Answering {
  introductionId: string;
  firmId: string;
  /** Who says it, when the firm itself does. */
  personId?: string;
  answer: Answer;
  reason?: AnswerReason;
  note?: string;
}

/**
 * One side answers: itself by its link, or the animator for it on the telephone. The row of the introduction is
 * locked first, so two sides who say yes at once make one agreement.
 */
export async function takeAnswer(ctx: Ctx, answering: Answering): Promise<Result<KeptIntroduction>> {
  const introduction = await locked(ctx, answering.introductionId);
  const answers = lastAnswers(introduction);
  const { firmId, answer } = answering;
  const becomes = answerIntroduction(introduction, answers, { firmId, answer, now: ctx.now });
  if (!becomes.ok) return becomes;
  if (introduction.state === 'agreed') return accepted(introduction);
  await ctx.db
    .insertInto('introduction_answer')
    .values({
      network_id: ctx.networkId,
      answer_id: ctx.newId(),
      introduction_id: introduction.id,
      firm_id: firmId,
      person_id: answering.personId ?? null,
      answer,
      reason: answer === 'no' ? (answering.reason ?? '') : '',
      note: (answering.note ?? '').trim().slice(0, 500),
      answered_at: ctx.now,
      answered_by: ctx.actor.name,
    })
    .execute();
  await become(ctx, introduction, becomes.value, { firmId, answer });
  // The rooms above learn from answers; nothing here waits for them.
  await addJob(ctx, 'introduction-answered', { introductionId: introduction.id });
  if (becomes.value === 'agreed') {
    await writeAgreement(ctx, introduction);
    await recordFacts(ctx, [
      {
        type: 'introduction',
        layer: 'social',
        aId: introduction.aId,
        bId: introduction.bId,
        confidence: 'confirmed',
        source: 'desk',
        sourceId: introduction.id,
        occurredAt: ctx.now,
      },
    ]);
  }
  return accepted(await readIntroduction(ctx, introduction.id));
}

/** The animator says what came of it, or one of the two does. */
export async function tellOutcome(
  ctx: Ctx,
  introductionId: string,
  to: 'met' | 'not-met',
): Promise<Result<null>> {
  const introduction = await locked(ctx, introductionId);
  const becomes = settleIntroduction(introduction.state, to);
  if (!becomes.ok) return becomes;
  if (introduction.state === to) return accepted(null);
  await become(ctx, introduction, to, null);
  if (to === 'not-met') await retractMeeting(ctx, introduction.id);
  else {
    await recordFacts(ctx, [
      {
        type: 'meeting',
        layer: 'social',
        aId: introduction.aId,
        bId: introduction.bId,
        confidence: 'declared',
        outcome: 'held',
        source: 'meeting',
        sourceId: introduction.id,
        occurredAt: ctx.now,
      },
    ]);
  }
  await addJob(ctx, 'introduction-answered', { introductionId: introduction.id });
  return accepted(null);
}

const retractMeeting = (ctx: Ctx, introductionId: string) => retractFacts(ctx, 'meeting', [introductionId]);

/** Taken back by the animator before both have agreed. */
export async function takeBackIntroduction(ctx: Ctx, introductionId: string): Promise<Result<null>> {
  permit(ctx, 'run-events');
  const introduction = await locked(ctx, introductionId);
  const becomes = withdrawIntroduction(introduction.state);
  if (!becomes.ok) return becomes;
  await become(ctx, introduction, becomes.value, null);
  return accepted(null);
}

/** Those whose time is over. Returns how many. */
export async function lapseIntroductions(ctx: Ctx): Promise<number> {
  const rows = await ctx.db
    .updateTable('introduction')
    .set((eb) => ({ state: 'lapsed', settled_at: ctx.now, version: eb('version', '+', 1) }))
    .where('state', '=', 'asked')
    .where('expires_at', '<=', ctx.now)
    .returning('introduction_id')
    .execute();
  for (const row of rows)
    await record(ctx, row.introduction_id, 'lapsed', { state: 'asked' }, { state: 'lapsed' });
  return rows.length;
}

async function locked(ctx: Ctx, introductionId: string): Promise<KeptIntroduction> {
  const found = await readIntroduction(ctx, introductionId);
  await ctx.db
    .selectFrom('introduction')
    .select('introduction_id')
    .where('introduction_id', '=', found.id)
    .forUpdate()
    .execute();
  return readIntroduction(ctx, found.id);
}

async function become(
  ctx: Ctx,
  { id, state: before }: KeptIntroduction,
  state: IntroductionState,
  said: { firmId: string; answer: Answer } | null,
): Promise<void> {
  await ctx.db
    .updateTable('introduction')
    .set((eb) => ({
      state,
      settled_at: state === 'asked' ? null : ctx.now,
      version: eb('version', '+', 1),
    }))
    .where('introduction_id', '=', id)
    .execute();
  await record(ctx, id, said ? 'answered' : state, { state: before }, { state, ...said });
}

const record = (ctx: Ctx, nounId: string, verb: string, before: unknown, after: unknown) =>
  recordChange(ctx, { noun: 'introduction', nounId, verb, before, after });
