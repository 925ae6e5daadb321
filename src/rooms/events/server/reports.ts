import { permit } from '#accounts/server';
import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import { of, readForum, record } from './forum.ts';
import { tellMemory } from './meeting-facts.ts';

export interface MeetingReport {
  meetingId: string;
  /** Whose account this is; null: seen by the desk. */
  participantId: string | null;
  outcome: 'held' | 'no-show' | 'cancelled';
  cardsExchanged?: number;
  againWanted?: boolean;
  note?: string;
  occurredAt: Date;
}

/** Writes down what came of meetings. Reports are facts: added, never changed, also when the forum is over. */
export async function reportMeetings(
  ctx: Ctx,
  eventId: string,
  reports: readonly MeetingReport[],
): Promise<Result<number>> {
  permit(ctx, 'run-events');
  await readForum(ctx, eventId);
  const rows = await ctx.db
    .selectFrom('meeting')
    .select('meeting_id')
    .where('event_id', '=', eventId)
    .execute();
  const known = new Set(rows.map((row) => row.meeting_id));
  if (reports.some((report) => !isId(report.meetingId) || !known.has(report.meetingId))) notFound('meeting');
  if (reports.some((report) => report.occurredAt > ctx.now)) return refused('report/in-the-future');
  for (let at = 0; at < reports.length; at += 500) {
    const some = reports.slice(at, at + 500).map((report) => ({
      ...of(ctx, eventId),
      report_id: ctx.newId(),
      meeting_id: report.meetingId,
      participant_id: report.participantId,
      outcome: report.outcome,
      cards_exchanged: report.cardsExchanged ?? 0,
      again_wanted: report.againWanted ?? false,
      note: report.note ?? '',
      occurred_at: report.occurredAt,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.name,
    }));
    await ctx.db.insertInto('meeting_report').values(some).execute();
  }
  await tellMemory(ctx, eventId, reports);
  if (reports.length > 0) await record(ctx, eventId, 'meetings-reported', null, { reports: reports.length });
  return accepted(reports.length);
}

export interface ForumOutcome {
  reported: number;
  held: number;
  noShow: number;
  cards: number;
  again: number;
}

/** The last word on each meeting. */
function lastWords(ctx: Ctx, eventId: string) {
  return ctx.db
    .selectFrom('meeting_report')
    .distinctOn('meeting_id')
    .select(['meeting_id as meetingId', 'outcome', 'cards_exchanged as cards', 'again_wanted as again'])
    .where('event_id', '=', eventId)
    .orderBy('meeting_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('report_id', 'desc')
    .execute();
}

/** What the forum came to, in numbers that open to their meetings (`meetingsThatCameTo`). */
export async function forumOutcome(ctx: Ctx, eventId: string): Promise<ForumOutcome> {
  const words = await lastWords(ctx, eventId);
  return {
    reported: words.length,
    held: words.filter((word) => cameTo.held(word)).length,
    noShow: words.filter((word) => cameTo.noShow(word)).length,
    cards: words.reduce((sum, word) => sum + word.cards, 0),
    again: words.filter((word) => cameTo.again(word)).length,
  };
}

type LastWord = Awaited<ReturnType<typeof lastWords>>[number];
const cameTo = {
  held: (word: LastWord) => word.outcome === 'held',
  noShow: (word: LastWord) => word.outcome === 'no-show',
  cards: (word: LastWord) => word.cards > 0,
  again: (word: LastWord) => word.again,
};
export type OutcomeKey = keyof typeof cameTo;
export const isOutcomeKey = (key: string | null): key is OutcomeKey =>
  key !== null && Object.hasOwn(cameTo, key);

/** The meetings behind one of those numbers. */
export async function meetingsThatCameTo(ctx: Ctx, eventId: string, key: OutcomeKey): Promise<Set<string>> {
  const words = await lastWords(ctx, eventId);
  return new Set(words.filter(cameTo[key]).map((word) => word.meetingId));
}

export interface ToldReport {
  id: string;
  outcome: MeetingReport['outcome'];
  cards: number;
  again: boolean;
  note: string;
  at: Date;
  by: string;
  /** The side whose account it is; empty for the desk's own. */
  firm: string;
}

/** Everything that was said about one meeting, the latest first. */
export async function reportsOf(ctx: Ctx, eventId: string, meetingId: string): Promise<ToldReport[]> {
  return ctx.db
    .selectFrom('meeting_report as report')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.event_id', '=', 'report.event_id')
        .onRef('participant.participant_id', '=', 'report.participant_id'),
    )
    .leftJoin('firm', 'firm.firm_id', 'participant.firm_id')
    .select((eb) => [
      'report.report_id as id',
      'report.outcome',
      'report.cards_exchanged as cards',
      'report.again_wanted as again',
      'report.note',
      'report.recorded_at as at',
      'report.recorded_by as by',
      eb.fn.coalesce('firm.name', eb.val('')).as('firm'),
    ])
    .where('report.event_id', '=', eventId)
    .where('report.meeting_id', '=', meetingId)
    .orderBy('report.recorded_at', 'desc')
    .orderBy('report.report_id', 'desc')
    .execute();
}
