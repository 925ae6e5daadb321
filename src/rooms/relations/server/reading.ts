import { isId, notFound, type Ctx } from '#platform/server';
import type { Answer, AnswerReason, Answers, IntroductionState } from '../introduction.ts';
import { standing } from './standing.ts';

/** What each side is told, in its own language, before it knows who the other is. */
export interface SideText {
  firmId: string;
  text: string;
}

export interface SaidAnswer {
  firmId: string;
  answer: Answer;
  reason: AnswerReason;
  note: string;
  at: Date;
  by: string;
}

export interface KeptIntroduction {
  id: string;
  aId: string;
  aName: string;
  bId: string;
  bName: string;
  texts: SideText[];
  origin: 'proposal' | 'animator' | 'member';
  originId: string | null;
  state: IntroductionState;
  madeAt: Date;
  madeBy: string;
  settledAt: Date | null;
  expiresAt: Date;
  version: number;
  /** What was said, the latest last. */
  answers: SaidAnswer[];
}

/** Introductions, the newest first; of one firm where it is named. */
export async function listIntroductions(ctx: Ctx, firmId?: string): Promise<KeptIntroduction[]> {
  if (firmId === undefined) return select(ctx, (query) => query);
  const names = (await standing(ctx)).namesOf(firmId);
  return select(ctx, (query) =>
    query.where((eb) => eb.or([eb('introduction.a_id', 'in', names), eb('introduction.b_id', 'in', names)])),
  );
}

/** One introduction; another network's is not found. */
export async function readIntroduction(ctx: Ctx, introductionId: string): Promise<KeptIntroduction> {
  if (!isId(introductionId)) notFound('introduction');
  const [found] = await select(ctx, (query) => query.where('introduction_id', '=', introductionId));
  return found ?? notFound('introduction');
}

/** What each side said last. */
export function lastAnswers(introduction: KeptIntroduction): Answers {
  return Object.fromEntries(introduction.answers.map((one) => [one.firmId, one.answer]));
}

const everything = (ctx: Ctx) =>
  ctx.db
    .selectFrom('introduction')
    .innerJoin('firm as a', 'a.firm_id', 'introduction.a_id')
    .innerJoin('firm as b', 'b.firm_id', 'introduction.b_id')
    .selectAll('introduction')
    .select(['a.name as a_name', 'b.name as b_name']);
type Everything = ReturnType<typeof everything>;

async function select(ctx: Ctx, narrow: (query: Everything) => Everything): Promise<KeptIntroduction[]> {
  const rows = await narrow(everything(ctx)).orderBy('introduction_id', 'desc').limit(2000).execute();
  if (rows.length === 0) return [];
  const answers = await ctx.db
    .selectFrom('introduction_answer')
    .selectAll()
    .where(
      'introduction_id',
      'in',
      rows.map((row) => row.introduction_id),
    )
    .orderBy('answered_at')
    .orderBy('answer_id')
    .execute();
  const { now } = await standing(ctx);
  const byIntroduction = Map.groupBy(answers, (answer) => answer.introduction_id);
  return rows.map((row) => ({
    id: row.introduction_id,
    aId: row.a_id,
    aName: row.a_name,
    bId: row.b_id,
    bName: row.b_name,
    texts: (row.reasons as SideText[]).map(({ firmId, text }) => ({
      firmId: sideNow(row, firmId, now),
      text,
    })),
    origin: row.origin,
    originId: row.origin_id,
    state: row.state,
    madeAt: row.made_at,
    madeBy: row.made_by,
    settledAt: row.settled_at,
    expiresAt: row.expires_at,
    version: row.version,
    answers: (byIntroduction.get(row.introduction_id) ?? []).map((said) => ({
      firmId: sideNow(row, said.firm_id, now),
      answer: said.answer,
      reason: said.reason,
      note: said.note,
      at: said.answered_at,
      by: said.answered_by,
    })),
  }));
}

/** What was told to a firm or said by it, before it was merged, is its heir's now. */
function sideNow(
  pair: { a_id: string; b_id: string },
  firmId: string,
  now: (firmId: string) => string,
): string {
  return firmId === pair.a_id || firmId === pair.b_id ? firmId : now(firmId);
}

/** Which side of an introduction a firm is on, by itself or as the heir of one; null: neither. */
export async function sideIn(
  ctx: Ctx,
  { aId, bId }: KeptIntroduction,
  firmId: string,
): Promise<string | null> {
  const side = sideNow({ a_id: aId, b_id: bId }, firmId, (await standing(ctx)).now);
  return side === aId || side === bId ? side : null;
}
