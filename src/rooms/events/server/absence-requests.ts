import { accepted, type Refusal, type Result } from '#platform';
import { permit } from '#accounts/server';
import { notFound, type Ctx } from '#platform/server';
import { changeAbsences } from './absences.ts';
import './answer-tables.ts';
import { record } from './forum.ts';

export interface AbsenceRequest {
  participantId: string;
  slotId: string;
  firm: string;
  person: string;
  startsAt: Date;
  endsAt: Date;
  note: string;
  askedAt: Date;
}

/** "I can't come at …", asked by members and not settled yet. */
export async function absenceRequests(ctx: Ctx, eventId: string): Promise<AbsenceRequest[]> {
  const rows = await ctx.db
    .selectFrom('absence_request as asked')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.event_id', '=', 'asked.event_id')
        .onRef('participant.participant_id', '=', 'asked.participant_id'),
    )
    .innerJoin('firm', 'firm.firm_id', 'participant.firm_id')
    .innerJoin('slot', (join) =>
      join.onRef('slot.event_id', '=', 'asked.event_id').onRef('slot.slot_id', '=', 'asked.slot_id'),
    )
    .innerJoin('person', 'person.person_id', 'asked.person_id')
    .select(['asked.participant_id', 'asked.slot_id', 'firm.name', 'note', 'asked_at'])
    .select(['starts_at', 'ends_at', 'given_name', 'family_name'])
    .where('asked.event_id', '=', eventId)
    .where('withdrawn_at', 'is', null)
    .where('settled_at', 'is', null)
    .where('participant.removed_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    slotId: row.slot_id,
    firm: row.name,
    person: [row.given_name, row.family_name].filter(Boolean).join(' '),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    note: row.note,
    askedAt: row.asked_at,
  }));
}

/** Settles one request: the firm is marked away, or it was talked over and stays as it is. */
export async function settleAbsenceRequest(
  ctx: Ctx,
  eventId: string,
  { participantId, slotId, away }: { participantId: string; slotId: string; away: boolean },
): Promise<Result<null>> {
  permit(ctx, 'run-events');
  const request = (await absenceRequests(ctx, eventId)).find(
    (one) => one.participantId === participantId && one.slotId === slotId,
  );
  if (!request) notFound('absence-request');
  if (away) {
    const refusal = await markAway(ctx, eventId, participantId, slotId);
    if (refusal) return { ok: false, refusal };
  }
  await ctx.db
    .updateTable('absence_request')
    .set({ settled_at: ctx.now, settled_by: ctx.actor.name })
    .where('event_id', '=', eventId)
    .where('participant_id', '=', participantId)
    .where('slot_id', '=', slotId)
    .execute();
  const { firm, startsAt } = request;
  await record(ctx, eventId, 'absence-settled', { firm, at: startsAt }, { firm, at: startsAt, away });
  return accepted(null);
}

/** A firm that has a meeting at that hour can't be marked away: the meeting must be moved first. */
async function markAway(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  slotId: string,
): Promise<Refusal | null> {
  const marked = await changeAbsences(ctx, eventId, [{ participantId, slotId, away: true }]);
  return marked.ok ? (marked.value.refused[0] ?? null) : marked.refusal;
}
