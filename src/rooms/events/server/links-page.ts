import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import { sql } from 'kysely';
import { absenceRequests, type AbsenceRequest } from './absence-requests.ts';
import './answer-tables.ts';
import { invitedFirms } from './invitees.ts';
import { readForum } from './forum.ts';
import { readMeetings, readSlots } from './hall.ts';
import { linksOfEvent, type EventLink } from './links.ts';
import { closingOfWishes } from './wish-call.ts';

export interface FirmLinks {
  participantId: string;
  firm: string;
  /** Who would be written to. */
  invitees: string[];
  agenda: EventLink | null;
  wishes: EventLink | null;
  /** When the agenda last announced was seen, by anybody of the firm. */
  seenAt: Date | null;
  wishesMade: number;
  note: string;
}

export interface LinksPage {
  event: { id: string; name: string; zone: string; over: boolean };
  hasMeetings: boolean;
  closesAt: Date;
  firms: FirmLinks[];
  requests: AbsenceRequest[];
}

/** Who has which link, who has answered, and what they asked. */
export async function linksPage(ctx: Ctx, eventId: string): Promise<LinksPage> {
  permit(ctx, 'run-events');
  const { id, name, zone, state } = await readForum(ctx, eventId);
  const links = await linksOfEvent(ctx, eventId);
  const latest = (participantId: string, purpose: string) =>
    links.find((one) => one.participantId === participantId && one.purpose === purpose) ?? null;
  const seen = await seenBy(ctx, eventId);
  const wishes = await wishesBy(ctx, eventId);
  const notes = await notesBy(ctx, eventId);
  const firms = await invitedFirms(ctx, eventId);
  return {
    event: { id, name, zone, over: state === 'over' },
    hasMeetings: (await readMeetings(ctx, eventId)).length > 0,
    closesAt: await closingOfWishes(ctx, eventId, await readSlots(ctx, eventId)),
    firms: firms.map(({ participantId, firm, invitees }) => ({
      participantId,
      firm,
      invitees: invitees.map((one) => one.name),
      agenda: latest(participantId, 'agenda'),
      wishes: latest(participantId, 'wishes'),
      seenAt: seen.get(participantId) ?? null,
      wishesMade: wishes.get(participantId) ?? 0,
      note: notes.get(participantId) ?? '',
    })),
    requests: await absenceRequests(ctx, eventId),
  };
}

async function seenBy(ctx: Ctx, eventId: string): Promise<Map<string, Date>> {
  const rows = await ctx.db
    .selectFrom('agenda_seen')
    .select(['participant_id', 'seen_at'])
    .where('event_id', '=', eventId)
    .where(
      'edition',
      '=',
      // The last edition of this firm's own agenda.
      sql<number>`(select coalesce(max(number), 0) from publication p where p.event_id = agenda_seen.event_id
        and (p.concerns is null or agenda_seen.participant_id = any(p.concerns)))`,
    )
    .execute();
  return new Map(rows.map((row) => [row.participant_id, row.seen_at]));
}

async function wishesBy(ctx: Ctx, eventId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('wish')
    .select(['from_id', (eb) => eb.fn.countAll<string>().as('made')])
    .where('event_id', '=', eventId)
    .where('withdrawn_at', 'is', null)
    .groupBy('from_id')
    .execute();
  return new Map(rows.map((row) => [row.from_id, Number(row.made)]));
}

async function notesBy(ctx: Ctx, eventId: string): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('wish_note')
    .select(['participant_id', 'text'])
    .where('event_id', '=', eventId)
    .execute();
  return new Map(rows.map((row) => [row.participant_id, row.text]));
}
