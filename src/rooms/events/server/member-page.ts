/** What a member's link opens. Reading it any number of times changes nothing. */
import { openCapability, type OpenedCapability } from '#accounts/server';
import { accepted, refused, type Lang, type Result } from '#platform';
import { visibleTo } from '#members';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { agendaOf, type AgendaRow, type ForumBook } from '../book.ts';
import './answer-tables.ts';
import { forumBook } from './book.ts';
import { selectParticipants } from './hall.ts';
import { proposedTo, type Pick } from './proposed.ts';
import { editionOf } from './publications.ts';
import { closingOfWishes } from './wish-call.ts';

/** The member behind a link: who, for which firm, in which forum. */
export interface Member {
  who: Who;
  eventId: string;
  participantId: string;
  personId: string;
}

interface Frame {
  participantId: string;
  network: string;
  person: string;
  lang: 'it' | 'en';
  firm: string;
  book: ForumBook;
  over: boolean;
}

export interface AgendaPage extends Frame {
  purpose: 'agenda';
  rows: AgendaRow[];
  edition: number;
  seenAt: Date | null;
  /** Hours asked off and not yet settled. */
  asked: { slotIds: string[]; note: string };
}

export interface WishesPage extends Frame {
  purpose: 'wishes';
  closesAt: Date;
  open: boolean;
  /** The other firms, with no more about them than what every member may see. */
  others: { id: string; name: string; line: string; where: string }[];
  /** Whom we would propose, the best first, with reasons in the reader's language. */
  picks: Pick[];
  wishedIds: string[];
  note: string;
}

export type MemberPage = AgendaPage | WishesPage;

/** Opens a link for an act or a page; whatever is wrong with it, the answer is the same. */
export async function openMember(
  network: string,
  token: string,
  now: Date,
): Promise<Result<Member & OpenedCapability>> {
  const opened = await openCapability(network, token, now);
  return opened.ok ? memberBehind(opened.value) : refused('link/closed');
}

/** The same for a link that was opened already. */
export function memberBehind(link: OpenedCapability): Result<Member & OpenedCapability> {
  const { eventId, participantId } = link.subject;
  if (typeof eventId !== 'string' || typeof participantId !== 'string') return refused('link/closed');
  return accepted({ ...link, eventId, participantId });
}

/** `lang`: asked for on the page; otherwise the one the person is written to in. */
export async function readMemberPage(
  member: Member & OpenedCapability,
  lang?: Lang,
): Promise<Result<MemberPage>> {
  return inNetwork(member.who, async (ctx): Promise<Result<MemberPage>> => {
    const frame = await frameOf(ctx, member);
    if (!frame) return refused('link/closed');
    const page =
      member.purpose === 'agenda'
        ? await agendaPage(ctx, member, frame)
        : await wishesPage(ctx, member, frame, lang ?? frame.lang);
    return accepted(page);
  });
}

async function frameOf(ctx: Ctx, { eventId, participantId, personId }: Member): Promise<Frame | null> {
  const network = await ctx.db.selectFrom('network').select('name').executeTakeFirstOrThrow();
  const person = await ctx.db
    .selectFrom('person')
    .select(['given_name', 'family_name', 'lang'])
    .where('person_id', '=', personId)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  const event = await ctx.db
    .selectFrom('event')
    .select('event_id')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (!person || !event) return null;
  const book = await forumBook(ctx, eventId);
  const self = book.participants.find((one) => one.id === participantId);
  if (!self) return null;
  return {
    participantId,
    network: network.name,
    person: [person.given_name, person.family_name].filter(Boolean).join(' '),
    lang: person.lang,
    firm: self.name,
    book,
    over: book.event.state === 'over',
  };
}

async function agendaPage(ctx: Ctx, member: Member, frame: Frame): Promise<AgendaPage> {
  const edition = await editionOf(ctx, member.eventId, member.participantId);
  const seen = await ctx.db
    .selectFrom('agenda_seen')
    .select('seen_at')
    .where('event_id', '=', member.eventId)
    .where('participant_id', '=', member.participantId)
    .where('person_id', '=', member.personId)
    .where('edition', '=', edition)
    .executeTakeFirst();
  const asked = await ctx.db
    .selectFrom('absence_request')
    .select(['slot_id', 'note'])
    .where('event_id', '=', member.eventId)
    .where('participant_id', '=', member.participantId)
    .where('withdrawn_at', 'is', null)
    .where('settled_at', 'is', null)
    .execute();
  return {
    ...frame,
    purpose: 'agenda',
    rows: agendaOf(frame.book, member.participantId),
    edition,
    seenAt: seen?.seen_at ?? null,
    asked: { slotIds: asked.map((one) => one.slot_id), note: asked[0]?.note ?? '' },
  };
}

async function wishesPage(ctx: Ctx, member: Member, frame: Frame, lang: Lang): Promise<WishesPage> {
  const closesAt = await closingOfWishes(ctx, member.eventId, frame.book.slots);
  const wished = await ctx.db
    .selectFrom('wish')
    .select('to_id')
    .where('event_id', '=', member.eventId)
    .where('from_id', '=', member.participantId)
    .where('withdrawn_at', 'is', null)
    .execute();
  const note = await ctx.db
    .selectFrom('wish_note')
    .select('text')
    .where('event_id', '=', member.eventId)
    .where('participant_id', '=', member.participantId)
    .executeTakeFirst();
  const open = !frame.over && ctx.now < closesAt;
  return {
    ...frame,
    purpose: 'wishes',
    closesAt,
    open,
    picks: open ? await proposedTo(ctx, member.eventId, member.participantId, lang) : [],
    others: await otherFirms(ctx, member),
    wishedIds: wished.map((one) => one.to_id),
    note: note?.text ?? '',
  };
}

/** Before two firms have agreed to meet, one sees of the other what all members see. */
async function otherFirms(ctx: Ctx, member: Member): Promise<WishesPage['others']> {
  const rows = await selectParticipants(ctx, member.eventId)
    .selectAll('firm')
    .select('participant.participant_id')
    .where('participant.participant_id', '!=', member.participantId)
    .execute();
  return rows.map((row) => {
    const { entry } = visibleTo(row, 'members');
    const where = [entry.city, entry.country].filter(Boolean).join(', ');
    return { id: row.participant_id, name: row.name, line: entry.summary ?? '', where };
  });
}
