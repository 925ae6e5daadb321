import { accepted, type Refusal, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import { sortAbsences, type AbsenceChange } from '../absence.ts';
import { changing, of, record } from './forum.ts';
import { readHall } from './hall.ts';

/** Applies what an editor changed. Boxes that would break a meeting are refused one by one; the others are saved. */
export async function changeAbsences(
  ctx: Ctx,
  eventId: string,
  changes: readonly AbsenceChange[],
): Promise<Result<{ saved: number; refused: Refusal[] }>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const hall = await readHall(ctx, eventId);
  const sorted = sortAbsences(hall, changes);
  const rows = (away: boolean) =>
    sorted.take
      .filter((change) => change.away === away)
      .map(({ participantId, slotId }) => ({
        ...of(ctx, eventId),
        participant_id: participantId,
        slot_id: slotId,
        noted_at: ctx.now,
        noted_by: ctx.actor.name,
      }));
  const [gone, back] = [rows(true), rows(false)];
  if (gone.length > 0) {
    await ctx.db
      .insertInto('absence')
      .values(gone)
      .onConflict((same) => same.doNothing())
      .execute();
  }
  for (const { participant_id, slot_id } of back) {
    await ctx.db
      .deleteFrom('absence')
      .where('event_id', '=', eventId)
      .where('participant_id', '=', participant_id)
      .where('slot_id', '=', slot_id)
      .execute();
  }
  if (sorted.take.length > 0) {
    const named = (away: boolean) =>
      sorted.take.filter((change) => change.away === away).map((change) => inWords(hall, change));
    await record(ctx, eventId, 'availability-changed', { away: named(false) }, { away: named(true) });
  }
  return accepted({ saved: sorted.take.length, refused: sorted.refused });
}

/** A history speaks of firms and hours, not of ids. */
function inWords(hall: Awaited<ReturnType<typeof readHall>>, change: AbsenceChange) {
  return {
    firm: hall.participants.find((one) => one.id === change.participantId)?.name,
    at: hall.slots.find((one) => one.id === change.slotId)?.startsAt,
  };
}
