/** Links for members, sent by mail: one person, one purpose, revocable, expiring. */
import { accepted, refused, type Lang, type Result } from '#platform';
import { issueCapability, permit, revokeCapability } from '#accounts/server';
import { keepFile, notFound, queueMail, type Ctx } from '#platform/server';
import type { ForumBook } from '../book.ts';
import { expiryOf, type EventPurpose } from '../invitation.ts';
import './answer-tables.ts';
import { forumBook } from './book.ts';
import { calendarOf } from './calendar.ts';
import { invitedFirms, type InvitedFirm, type Invitee } from './invitees.ts';
import { record } from './forum.ts';
import { agendaLetter, wishesLetter, type Occasion } from './letters.ts';
import { openLinks } from './links.ts';
import { closingOfWishes } from './wish-call.ts';

export interface Inviting {
  purpose: EventPurpose;
  /** Only these; without it, every firm that takes part. */
  participantIds?: readonly string[];
  /** Also those who have a link that still opens: they get a second one, and the first goes on opening. */
  again?: boolean;
  /** What is new for a firm since its last letter, in sentences: the letter then begins with it. */
  news?: (participantId: string, lang: Lang) => string[];
  /** The address people type, before the link's path. */
  origin: string;
}

export interface Invited {
  sent: number;
  /** Firms left alone, because somebody there has a link already. */
  alreadyHad: number;
  /** Firms in which nobody has an address: they need paper or a telephone call. */
  unreachable: string[];
}

export async function invite(ctx: Ctx, eventId: string, inviting: Inviting): Promise<Result<Invited>> {
  permit(ctx, 'run-events');
  const book = await forumBook(ctx, eventId);
  if (book.event.state === 'over') return refused('forum/over');
  if (inviting.purpose === 'agenda' && book.meetings.length === 0) return refused('forum/no-meetings');
  const wanted = inviting.participantIds && new Set(inviting.participantIds);
  const firms = (await invitedFirms(ctx, eventId)).filter((one) => !wanted || wanted.has(one.participantId));
  const having = new Set(
    (await openLinks(ctx, eventId))
      .filter((link) => link.purpose === inviting.purpose)
      .map((link) => `${link.participantId} ${link.personId}`),
  );
  const occasion = await occasionOf(ctx, book);
  const invited: Invited = { sent: 0, alreadyHad: 0, unreachable: [] };
  for (const firm of firms) {
    if (firm.invitees.length === 0) invited.unreachable.push(firm.firm);
    const without = firm.invitees.filter(
      (one) => inviting.again || !having.has(`${firm.participantId} ${one.personId}`),
    );
    if (firm.invitees.length > 0 && without.length === 0) invited.alreadyHad++;
    for (const invitee of without) {
      await writeTo(ctx, occasion, inviting, firm, invitee);
      invited.sent++;
    }
  }
  if (invited.sent > 0) {
    await record(ctx, eventId, 'invited', null, { purpose: inviting.purpose, letters: invited.sent });
  }
  return accepted(invited);
}

/** A link to hand over by other means: told once, for it is kept nowhere. */
export async function linkFor(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  purpose: EventPurpose,
): Promise<Result<{ person: string; path: string }>> {
  permit(ctx, 'run-events');
  const book = await forumBook(ctx, eventId);
  const firm = (await invitedFirms(ctx, eventId)).find((one) => one.participantId === participantId);
  if (!firm) notFound('participant');
  const invitee = firm.invitees[0];
  if (!invitee) return refused('invitation/nobody', undefined, { firm: firm.firm });
  const path = await issue(ctx, book, participantId, purpose, invitee.personId);
  await record(ctx, eventId, 'link-issued', null, { purpose, firm: firm.firm, person: invitee.name });
  return accepted({ person: invitee.name, path });
}

/** Takes back every link of a firm for one purpose. */
export async function revokeInvitations(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  purpose: EventPurpose,
): Promise<number> {
  permit(ctx, 'run-events');
  const links = (await openLinks(ctx, eventId)).filter(
    (one) => one.participantId === participantId && one.purpose === purpose,
  );
  for (const link of links) await revokeCapability(ctx, link.capabilityId);
  if (links.length > 0) await record(ctx, eventId, 'links-revoked', { purpose, links: links.length }, null);
  return links.length;
}

function issue(ctx: Ctx, book: ForumBook, participantId: string, purpose: EventPurpose, personId: string) {
  const last = book.slots.at(-1);
  return issueCapability(ctx, {
    personId,
    purpose,
    subject: { eventId: book.event.id, participantId },
    expiresAt: expiryOf(last ? last.endsAt : ctx.now),
  });
}

async function occasionOf(ctx: Ctx, book: ForumBook): Promise<Occasion> {
  const network = await ctx.db.selectFrom('network').select('name').executeTakeFirstOrThrow();
  const closesAt = await closingOfWishes(ctx, book.event.id, book.slots);
  return { book, network: network.name, signed: ctx.actor.name, closesAt };
}

async function writeTo(
  ctx: Ctx,
  occasion: Occasion,
  { purpose, origin, news }: Inviting,
  firm: InvitedFirm,
  invitee: Invitee,
): Promise<void> {
  const { book } = occasion;
  const path = await issue(ctx, book, firm.participantId, purpose, invitee.personId);
  const changes = news?.(firm.participantId, invitee.lang) ?? [];
  const addressed = { ...firm, invitee, changes, link: `${origin}${path}` };
  const letter = purpose === 'agenda' ? agendaLetter(occasion, addressed) : wishesLetter(occasion, addressed);
  const attachments = [];
  if (purpose === 'agenda') {
    const file = calendarOf(book, firm.participantId, { lang: invitee.lang, at: ctx.now });
    const mediaType = 'text/calendar; charset=utf-8; method=PUBLISH';
    const fileId = await keepFile(ctx, { name: 'agenda.ics', type: mediaType, bytes: Buffer.from(file) });
    attachments.push({ name: 'agenda.ics', mediaType, fileId });
  }
  await queueMail(ctx, {
    to: invitee.email,
    toName: invitee.name,
    lang: invitee.lang,
    ...letter,
    attachments,
  });
}
