/** Writes what was arranged at a forum, what the firms were told, and what they said came of it. */
import { pair, snapshotOf } from '#events';
import { tellMemory } from '#events/server';
import type { Ctx } from '#platform/server';
import type { Placed } from './forum.ts';
import type { Settled } from './members.ts';
import { daysBefore } from './rows.ts';

export async function writeOutcome(ctx: Ctx, placed: Placed, { animator, firm }: Settled): Promise<void> {
  const { forum, slots, idOf, wishId, insert } = placed;
  const opening = slots[0]!.startsAt;
  const told = daysBefore(opening, 9);
  const capOf = (key: string) => forum.participants.find((one) => one.firm === key)!.cap;
  const startsAt = new Map(slots.map((slot) => [slot.id, slot.startsAt]));
  const meetings = forum.meetings.map(({ a, b, slot, table }) => ({
    id: ctx.newId(),
    ...pair(idOf(a), idOf(b)),
    slotId: slots[slot]!.id,
    table,
    locked: false,
  }));
  await insert(
    'meeting',
    meetings.map(({ id, a, b, slotId, table }) => ({
      meeting_id: id,
      a_id: a,
      b_id: b,
      slot_id: slotId,
      table_number: table,
      locked_at: told,
      locked_by: animator,
    })),
  );
  await insert(
    'meeting_seat',
    meetings.flatMap(({ id, a, b, slotId }) =>
      [a, b].map((participant_id) => ({ slot_id: slotId, participant_id, meeting_id: id })),
    ),
  );
  await insert(
    'unmet_wish',
    forum.unmet.map(({ wish, full }) => ({
      wish_id: wishId(wish),
      reason: full ? 'unmet/at-cap' : 'unmet/no-shared-free-slot',
      data: JSON.stringify(full ? { firm: firm(full).told['name'], cap: capOf(full) } : {}),
    })),
  );
  const snapshot = JSON.stringify(snapshotOf(meetings, (slot) => startsAt.get(slot)!));
  await insert('publication', [{ number: 1, at: told, by: animator, snapshot }]);
  await insert(
    'meeting_report',
    forum.reports.map(({ meeting, by, outcome, cards, again, note }) => ({
      report_id: ctx.newId(),
      meeting_id: meetings[meeting]!.id,
      participant_id: by ? idOf(by) : null,
      outcome,
      cards_exchanged: cards,
      again_wanted: again,
      note,
      occurred_at: startsAt.get(meetings[meeting]!.slotId),
      recorded_at: daysBefore(opening, -1),
      recorded_by: animator,
    })),
  );
  await tellMemory(
    ctx,
    placed.eventId,
    forum.reports.map(({ meeting, by, outcome, cards, again }) => ({
      meetingId: meetings[meeting]!.id,
      participantId: by ? idOf(by) : null,
      outcome,
      cardsExchanged: cards,
      againWanted: again,
      occurredAt: startsAt.get(meetings[meeting]!.slotId)!,
    })),
  );
}
