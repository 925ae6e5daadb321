/** What a member's link of an introduction opens. Reading it any number of times changes nothing. */
import type { OpenedCapability } from '#accounts/server';
import { accepted, refused, type Result } from '#platform';
import { inNetwork, type Ctx } from '#platform/server';
import { isAnswerReason, type Answer, type IntroductionState } from '../introduction.ts';
import { textFor } from './asking.ts';
import { takeAnswer, tellOutcome } from './introductions.ts';
import { lastAnswers, listIntroductions, sideIn, type KeptIntroduction } from './reading.ts';
import { counterpartOf, type Counterpart } from './sides.ts';

export interface IntroductionView {
  network: string;
  person: string;
  lang: 'it' | 'en';
  firm: string;
  state: IntroductionState;
  /** What this firm said, and what it was told of the other. */
  answer: Answer | null;
  text: string;
  expiresAt: Date;
  zone: string;
  /** The other, once both have said yes. */
  other: Counterpart | null;
}

/** States in which the two know each other's names. */
const named: readonly IntroductionState[] = ['agreed', 'met', 'not-met'];

export function readIntroductionPage(opened: OpenedCapability): Promise<Result<IntroductionView>> {
  return inNetwork(opened.who, async (ctx) => {
    const side = await sideOf(ctx, opened);
    if (!side) return refused('link/closed');
    const { introduction, firmId } = side;
    const isA = firmId === introduction.aId;
    const person = await ctx.db
      .selectFrom('person')
      .select(['given_name', 'family_name', 'lang'])
      .where('person_id', '=', opened.personId)
      .where('archived_at', 'is', null)
      .executeTakeFirst();
    if (!person) return refused('link/closed');
    const network = await ctx.db.selectFrom('network').select(['name', 'zone']).executeTakeFirstOrThrow();
    return accepted({
      network: network.name,
      zone: network.zone,
      person: [person.given_name, person.family_name].filter(Boolean).join(' '),
      lang: person.lang,
      firm: isA ? introduction.aName : introduction.bName,
      state: introduction.state,
      answer: lastAnswers(introduction)[firmId] ?? null,
      text: textFor(introduction, firmId),
      expiresAt: introduction.expiresAt,
      other: named.includes(introduction.state)
        ? await counterpartOf(ctx, isA ? introduction.bId : introduction.aId)
        : null,
    });
  });
}

/** Yes, or no with a reason that only the animator reads. */
export function answerByLink(
  opened: OpenedCapability,
  said: { answer: Answer; reason: string; note: string },
): Promise<Result<null>> {
  return acting(opened, async (ctx, { introduction, firmId }) => {
    const reason = isAnswerReason(said.reason) ? said.reason : '';
    const taken = await takeAnswer(ctx, {
      introductionId: introduction.id,
      firmId,
      personId: opened.personId,
      answer: said.answer,
      reason,
      note: said.note,
    });
    return taken.ok ? accepted(null) : taken;
  });
}

export const tellByLink = (opened: OpenedCapability, to: 'met' | 'not-met'): Promise<Result<null>> =>
  acting(opened, (ctx, { introduction }) => tellOutcome(ctx, introduction.id, to));

interface Side {
  introduction: KeptIntroduction;
  firmId: string;
}

function acting(
  opened: OpenedCapability,
  act: (ctx: Ctx, side: Side) => Promise<Result<null>>,
): Promise<Result<null>> {
  return inNetwork(opened.who, async (ctx) => {
    const side = await sideOf(ctx, opened);
    if (!side) return refused('link/closed');
    const person = await ctx.db
      .selectFrom('person')
      .select(['given_name', 'family_name'])
      .where('person_id', '=', opened.personId)
      .where('archived_at', 'is', null)
      .executeTakeFirst();
    if (!person) return refused('link/closed');
    const name = [person.given_name, person.family_name].filter(Boolean).join(' ');
    return act({ ...ctx, actor: { ...ctx.actor, name } }, side);
  });
}

async function sideOf(ctx: Ctx, { subject }: OpenedCapability): Promise<Side | null> {
  const { introductionId, firmId } = subject;
  if (typeof introductionId !== 'string' || typeof firmId !== 'string') return null;
  const introduction = (await listIntroductions(ctx, firmId)).find((one) => one.id === introductionId);
  const side = introduction && (await sideIn(ctx, introduction, firmId));
  return side ? { introduction, firmId: side } : null;
}
