/** The letters of an introduction, and the links in them: one person, one firm, one introduction. */
import { issueCapability, permit } from '#accounts/server';
import type { Reachable } from '#members/server';
import { shortDate } from '#platform';
import { queueMail, recordChange, type Ctx } from '#platform/server';
import { letterWords } from '../words/letters.ts';
import { lastAnswers, readIntroduction, type KeptIntroduction } from './reading.ts';
import { counterpartOf, whomToAsk } from './sides.ts';

export interface Asked {
  sent: number;
  /** Firms in which nobody has an address: they need a telephone call. */
  unreachable: string[];
}

/** Writes to each side that has not answered yet. `origin`: the address people type, before the link's path. */
export async function writeToSides(ctx: Ctx, introductionId: string, origin: string): Promise<Asked> {
  permit(ctx, 'run-events');
  const introduction = await readIntroduction(ctx, introductionId);
  const answers = lastAnswers(introduction);
  const sides = [introduction.aId, introduction.bId].filter((firmId) => !answers[firmId]);
  const people = await whomToAsk(ctx, sides);
  const asked: Asked = { sent: 0, unreachable: [] };
  for (const firmId of sides) {
    const person = people.get(firmId);
    if (!person?.email) asked.unreachable.push(nameOf(introduction, firmId));
    else {
      await ask(ctx, introduction, person, origin);
      asked.sent++;
    }
  }
  if (asked.sent > 0) await told(ctx, introduction.id, 'letters-sent', { letters: asked.sent });
  return asked;
}

/** A link to hand over by other means: told once, for it is kept nowhere. Nobody serves the firm: null. */
export async function linkForSide(
  ctx: Ctx,
  introductionId: string,
  firmId: string,
): Promise<{ person: string; path: string } | null> {
  permit(ctx, 'run-events');
  const introduction = await readIntroduction(ctx, introductionId);
  const person = (await whomToAsk(ctx, [firmId])).get(firmId);
  if (!person || (firmId !== introduction.aId && firmId !== introduction.bId)) return null;
  const path = await issueLink(ctx, introduction, person);
  await told(ctx, introduction.id, 'link-issued', { person: person.name });
  return { person: person.name, path };
}

/** Both have said yes: each gets the other's name, whom to ask for, why, and a line ready to send. */
export async function writeAgreement(ctx: Ctx, introduction: KeptIntroduction): Promise<void> {
  const { aId, bId } = introduction;
  const people = await whomToAsk(ctx, [aId, bId]);
  const network = await networkName(ctx);
  for (const [own, other] of [
    [aId, bId],
    [bId, aId],
  ] as const) {
    const person = people.get(own);
    if (!person?.email) continue;
    const t = letterWords[person.lang];
    const counterpart = await counterpartOf(ctx, other);
    const ownName = nameOf(introduction, own);
    const why = textFor(introduction, own);
    await queueMail(ctx, {
      to: person.email,
      toName: person.name,
      lang: person.lang,
      subject: t.agreedSubject(counterpart.name),
      text: letter([
        t.greeting(person.name),
        t.agreedLead(ownName, counterpart.name),
        [counterpart.name, ...counterpart.lines, counterpart.person || t.nobodyThere].join('\n'),
        ...(why ? [`${t.agreedWhy} ${why}`] : []),
        `${t.agreedText}\n${t.firstLine(ownName, counterpart.name, network)}`,
        network,
      ]),
    });
  }
}

async function ask(
  ctx: Ctx,
  introduction: KeptIntroduction,
  person: Reachable,
  origin: string,
): Promise<void> {
  const t = letterWords[person.lang];
  const network = await networkName(ctx);
  const path = await issueLink(ctx, introduction, person);
  const until = shortDate(introduction.expiresAt, person.lang, await zoneOf(ctx));
  await queueMail(ctx, {
    to: person.email,
    toName: person.name,
    lang: person.lang,
    subject: t.askSubject(network),
    text: letter([
      t.greeting(person.name),
      t.askLead(nameOf(introduction, person.firmId)),
      textFor(introduction, person.firmId),
      `${t.askLink(until)}\n${origin}${path}`,
      t.askRules,
      t.private,
      `${ctx.actor.name}\n${network}`,
    ]),
  });
}

/** The link outlives the answer: on the same page one says later whether one has met. */
function issueLink(ctx: Ctx, introduction: KeptIntroduction, person: Reachable): Promise<string> {
  return issueCapability(ctx, {
    personId: person.personId,
    purpose: 'introduction',
    subject: { introductionId: introduction.id, firmId: person.firmId },
    expiresAt: new Date(introduction.expiresAt.getTime() + 60 * 86_400_000),
  });
}

const letter = (paragraphs: string[]) => `${paragraphs.filter(Boolean).join('\n\n')}\n`;
const nameOf = (one: KeptIntroduction, firmId: string) => (firmId === one.aId ? one.aName : one.bName);
export const textFor = (one: KeptIntroduction, firmId: string) =>
  one.texts.find((text) => text.firmId === firmId)?.text ?? '';

async function networkName(ctx: Ctx): Promise<string> {
  return (await ctx.db.selectFrom('network').select('name').executeTakeFirstOrThrow()).name;
}

async function zoneOf(ctx: Ctx): Promise<string> {
  return (await ctx.db.selectFrom('network').select('zone').executeTakeFirstOrThrow()).zone;
}

const told = (ctx: Ctx, nounId: string, verb: string, after: unknown) =>
  recordChange(ctx, { noun: 'introduction', nounId, verb, before: null, after });
