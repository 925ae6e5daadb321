/** Sends the letters: to whoever entered it, while they serve the firm; otherwise to the first who has an address. */
import { issueCapability } from '#accounts/server';
import { reachablePeople, type Reachable } from '#members/server';
import { shortDate } from '#platform';
import { queueMail, type Ctx } from '#platform/server';
import type { Reminder } from '../opportunity-life.ts';
import { firmAndMerged, type KeptOpportunity } from './opportunities.ts';
import { invitationLetter, reminderLetter, setAsideLetter } from './opportunity-letters.ts';

const DAY = 86_400_000;
/** A firm's own page of offers and needs stays open for a year; it can be taken back at any time. */
const pageDays = 365;
/** A renewal may still come a month after the end: then it puts back what time has closed. */
const renewalGrace = 30;

/** Everybody who serves the firm now, or one of those merged into it. */
export async function peopleServing(ctx: Ctx, firmId: string): Promise<Reachable[]> {
  const byFirm = await reachablePeople(ctx, await firmAndMerged(ctx, firmId));
  return [...byFirm.values()].flat();
}

/** Whom to write to about it. Null: nobody there has an address. */
async function reader(ctx: Ctx, firmId: string, personId: string | null): Promise<Reachable | null> {
  const people = (await peopleServing(ctx, firmId)).filter((one) => one.email !== '');
  return people.find((one) => one.personId === personId) ?? people[0] ?? null;
}

export const pageLink = (ctx: Ctx, firmId: string, personId: string): Promise<string> =>
  issueCapability(ctx, {
    personId,
    purpose: 'opportunities',
    subject: { firmId },
    expiresAt: new Date(ctx.now.getTime() + pageDays * DAY),
  });

const networkName = async (ctx: Ctx) =>
  await ctx.db.selectFrom('network').select(['name', 'zone']).executeTakeFirstOrThrow();

async function send(ctx: Ctx, to: Reachable, letter: { subject: string; text: string }): Promise<void> {
  await queueMail(ctx, { to: to.email, toName: to.name, lang: to.lang, ...letter });
}

export async function writeInvitation(
  ctx: Ctx,
  to: Reachable,
  firm: { firmId: string; name: string },
  origin: string,
): Promise<void> {
  const link = `${origin}${await pageLink(ctx, firm.firmId, to.personId)}`;
  const { name: network } = await networkName(ctx);
  await send(ctx, to, invitationLetter({ ...to, link, network, signed: ctx.actor.name }, firm.name));
}

/** Whether anybody could be written to. */
export async function writeSetAside(
  ctx: Ctx,
  kept: KeptOpportunity,
  word: string,
  origin: string,
): Promise<boolean> {
  const to = await reader(ctx, kept.firmId, kept.personId);
  if (!to) return false;
  const link = `${origin}${await pageLink(ctx, kept.firmId, to.personId)}`;
  const { name: network } = await networkName(ctx);
  const addressed = { ...to, link, network, signed: ctx.actor.name };
  await send(ctx, to, setAsideLetter(addressed, kept.terms.title, word));
  return true;
}

/** Whether anybody could be written to. The link renews only when its button is pressed. */
export async function writeReminder(
  ctx: Ctx,
  kept: KeptOpportunity,
  reminder: Reminder,
  origin: string,
): Promise<boolean> {
  const to = await reader(ctx, kept.firmId, kept.personId);
  if (!to) return false;
  const { name: network, zone } = await networkName(ctx);
  const lastDay = new Date(`${kept.terms.expiresOn}T12:00:00Z`);
  const path = await issueCapability(ctx, {
    personId: to.personId,
    purpose: 'renewal',
    subject: { opportunityId: kept.id },
    expiresAt: new Date(lastDay.getTime() + renewalGrace * DAY),
  });
  const addressed = { ...to, link: `${origin}${path}`, network, signed: '' };
  const until = shortDate(lastDay, to.lang, zone);
  await send(ctx, to, reminderLetter(addressed, kept.terms.title, until, reminder));
  return true;
}
