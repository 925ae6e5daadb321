/** What a report says of two firms, told to the network's memory. */
import { recordFacts, retractFacts, type NewFact } from '#relations/server';
import type { Ctx } from '#platform/server';
import type { MeetingReport } from './reports.ts';

/**
 * A meeting held is a fact between the two firms, and so are the cards that changed hands: seen when the desk reports
 * it, declared when one side does. The last word counts: what it contradicts is retracted.
 */
export async function tellMemory(
  ctx: Ctx,
  eventId: string,
  reports: readonly MeetingReport[],
): Promise<void> {
  const last = [...new Map(reports.map((report) => [report.meetingId, report])).values()];
  if (last.length === 0) return;
  const known = await toldBefore(
    ctx,
    last.map((report) => report.meetingId),
  );
  const news = last.filter((report) => known.get(report.meetingId) !== wordFor(report));
  await retractFacts(
    ctx,
    'meeting',
    news.map((report) => report.meetingId),
  );
  const sides = await sidesOf(ctx, eventId);
  await recordFacts(
    ctx,
    news.flatMap((report) => factsOf(report, sides.get(report.meetingId))),
  );
}

/** In one word what a report says of two firms; empty: nothing happened between them. */
function wordFor(report: MeetingReport): string {
  if (report.outcome !== 'held') return '';
  return report.againWanted ? 'again' : 'held';
}

function factsOf(report: MeetingReport, pair: { a: string; b: string } | undefined): NewFact[] {
  const outcome = wordFor(report);
  if (!outcome || !pair || pair.a === pair.b) return [];
  const fact = {
    type: 'meeting' as const,
    layer: 'social' as const,
    aId: pair.a,
    bId: pair.b,
    confidence: report.participantId ? ('declared' as const) : ('observed' as const),
    outcome,
    source: 'meeting' as const,
    sourceId: report.meetingId,
    occurredAt: report.occurredAt,
  };
  return report.cardsExchanged ? [fact, { ...fact, type: 'card' }] : [fact];
}

/** What the memory holds of these meetings, in the same words. */
async function toldBefore(ctx: Ctx, meetingIds: string[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('fact')
    .select(['source_id', 'outcome'])
    .where('source', '=', 'meeting')
    .where('source_id', 'in', meetingIds)
    .where('type', '=', 'meeting')
    .where('retracted_at', 'is', null)
    .execute();
  const told = new Map(rows.map((row) => [row.source_id!, row.outcome]));
  return new Map(meetingIds.map((id) => [id, told.get(id) ?? '']));
}

async function sidesOf(ctx: Ctx, eventId: string): Promise<Map<string, { a: string; b: string }>> {
  const rows = await ctx.db
    .selectFrom('meeting')
    .innerJoin('participant as a', (join) =>
      join.onRef('a.event_id', '=', 'meeting.event_id').onRef('a.participant_id', '=', 'meeting.a_id'),
    )
    .innerJoin('participant as b', (join) =>
      join.onRef('b.event_id', '=', 'meeting.event_id').onRef('b.participant_id', '=', 'meeting.b_id'),
    )
    .select(['meeting_id', 'a.firm_id as a', 'b.firm_id as b'])
    .where('meeting.event_id', '=', eventId)
    .execute();
  return new Map(rows.map((row) => [row.meeting_id, { a: row.a, b: row.b }]));
}
