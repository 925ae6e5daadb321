/** What is said to proposed meetings: by the animator for a participant, or by a member through a link. */
import { writeAnswers } from '#matching/server';
import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import { weightOf, type ProposedAnswer } from '../proposed.ts';
import { readProposed } from './proposed.ts';
import { changing, of, record } from './forum.ts';
import { readSlots, selectParticipants } from './hall.ts';
import { speaking, type Speaker } from './speaking.ts';
import { closingOfWishes } from './wish-call.ts';
import { writeWishes } from './wishes.ts';

export interface ProposedReply {
  /** The participant proposed. */
  to: string;
  answer: ProposedAnswer;
}

/** The animator answers for a participant: a yes is a wish of weight 3 or 2, a maybe of 1, a no is kept to learn from. */
export async function answerProposals(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  replies: readonly ProposedReply[],
): Promise<Result<null>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const heard = await hear(ctx, eventId, participantId, replies, 'desk');
  if (!heard.ok) return heard;
  if (replies.length > 0)
    await record(ctx, eventId, 'proposals-answered', null, { firm: heard.value, answers: replies.length });
  return accepted(null);
}

/** The same by the member itself, until wishes close. */
export function answerProposalsByLink(
  member: Speaker,
  replies: readonly ProposedReply[],
): Promise<Result<null>> {
  return speaking(member, 'wishes', async (ctx, self) => {
    const closesAt = await closingOfWishes(ctx, member.eventId, await readSlots(ctx, member.eventId));
    if (ctx.now >= closesAt) return refused('wishes/closed', undefined, { at: closesAt.toISOString() });
    const heard = await hear(ctx, member.eventId, member.participantId, replies, 'member');
    if (!heard.ok) return heard;
    if (replies.length > 0)
      await self.record('proposals-answered', null, { firm: self.firm, answers: replies.length });
    return accepted(null);
  });
}

/** Writes answers and the wishes they make. Returns the participant's name. */
async function hear(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  replies: readonly ProposedReply[],
  source: 'desk' | 'member',
): Promise<Result<string>> {
  const participants = await selectParticipants(ctx, eventId)
    .select(['participant.participant_id as id', 'firm.firm_id as firmId', 'firm.name'])
    .execute();
  const byId = new Map(participants.map((one) => [one.id, one]));
  const self = byId.get(participantId);
  if (!self) notFound('participant');
  if (replies.some(({ to }) => to === participantId)) return refused('wish/with-itself');
  if (replies.some(({ to }) => !byId.has(to))) return refused('wish/stranger');
  await writeAnswers(
    ctx,
    replies.map(({ to, answer }) => ({
      a: self.firmId,
      b: byId.get(to)!.firmId,
      saidFor: self.firmId,
      answer: answer === 'must' ? 'yes' : answer,
      origin: 'wish',
      originId: eventId,
    })),
  );
  await writeWishes(
    ctx,
    eventId,
    replies.flatMap(({ to, answer }) => {
      const weight = weightOf[answer];
      return weight === null ? [] : [{ from: participantId, to, weight }];
    }),
    source,
  );
  const refusedIds = replies.filter(({ answer }) => answer === 'no').map(({ to }) => to);
  await withdraw(
    ctx,
    eventId,
    refusedIds.map((to) => ({ from: participantId, to })),
  );
  return accepted(self.name);
}

async function withdraw(
  ctx: Ctx,
  eventId: string,
  wishes: readonly { from: string; to: string }[],
): Promise<number> {
  let withdrawn = 0;
  for (const { from, to } of wishes) {
    const done = await ctx.db
      .updateTable('wish')
      .set({ withdrawn_at: ctx.now })
      .where('event_id', '=', eventId)
      .where('from_id', '=', from)
      .where('to_id', '=', to)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    withdrawn += Number(done.numUpdatedRows);
  }
  return withdrawn;
}

export interface TakenBest {
  wishes: number;
  participants: number;
  /** Give it to `undoBest`. */
  changeId: string;
}

/**
 * For each participant that has said nothing the best of its list become wishes: what is at least a good case is
 * wanted, the rest would be nice. It is the animator's doing, so nothing is learnt from it.
 */
export async function takeBest(ctx: Ctx, eventId: string, howMany: number): Promise<Result<TakenBest>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (!Number.isInteger(howMany) || howMany < 1 || howMany > 12)
    return refused('proposals/how-many', 'count');
  const silent = (await readProposed(ctx, eventId)).filter((line) => line.silent);
  const wishes = silent.flatMap((line) =>
    line.picks.slice(0, howMany).map(({ participantId, grade }) => ({
      from: line.participantId,
      to: participantId,
      weight: grade === 'strong' || grade === 'good' ? (2 as const) : (1 as const),
    })),
  );
  await writeWishes(ctx, eventId, wishes, 'desk');
  const participants = new Set(wishes.map(({ from }) => from)).size;
  const changeId = await record(ctx, eventId, 'proposals-taken', null, {
    wishes: wishes.length,
    participants,
    pairs: wishes,
  });
  return accepted({ wishes: wishes.length, participants, changeId });
}

/** Takes back what `takeBest` took, where nobody has said otherwise since. */
export async function undoBest(ctx: Ctx, eventId: string, changeId: string): Promise<Result<number>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (!isId(changeId)) notFound('change');
  const change = await ctx.db
    .selectFrom('change')
    .select('after')
    .where('noun', '=', 'event')
    .where('noun_id', '=', eventId)
    .where('change_id', '=', changeId)
    .where('verb', '=', 'proposals-taken')
    .executeTakeFirst();
  if (!change) notFound('change');
  const { pairs } = change.after as { pairs: { from: string; to: string; weight: number }[] };
  const standing = await ctx.db
    .selectFrom('wish')
    .select(['from_id', 'to_id', 'weight', 'source'])
    .where('event_id', '=', eventId)
    .where('withdrawn_at', 'is', null)
    .execute();
  const untouched = new Set(
    standing
      .filter(({ source }) => source === 'desk')
      .map((row) => `${row.from_id} ${row.to_id} ${row.weight}`),
  );
  const back = pairs.filter(({ from, to, weight }) => untouched.has(`${from} ${to} ${weight}`));
  const withdrawn = await withdraw(ctx, of(ctx, eventId).event_id, back);
  await record(ctx, eventId, 'proposals-taken-back', null, { wishes: withdrawn });
  return accepted(withdrawn);
}
