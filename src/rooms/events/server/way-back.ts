/** How a repair is undone: the rows as they were, kept with it, and put back to the letter. */
import type { Ctx } from '#platform/server';
import type { Insertable, Selectable } from 'kysely';
import { of } from './forum.ts';

type Kept<Table extends keyof Tables> = Insertable<Tables[Table]>;

export interface WayBack {
  /** Meetings that moved or went, as they were. */
  meetings: Kept<'meeting'>[];
  /** Meetings that stand now because of the repair: those that moved, and those that got in. */
  standing: string[];
  absences: { added: { participant_id: string; slot_id: string }[]; ended: Kept<'absence'>[] };
  closings: { table: number; added: string[]; ended: Kept<'table_closing'>[] };
  /** The wishes whose reason the repair wrote, and the reasons that stood before. */
  unmet: { wishIds: string[]; before: { wish_id: string; reason: string; data: Record<string, unknown> }[] };
  walkIn: { participantId: string; wishIds: string[] } | null;
  /** Those concerned were told by letter: they are told again. */
  written: boolean;
}

export async function keepMeetings(ctx: Ctx, eventId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return ctx.db
    .selectFrom('meeting')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('meeting_id', 'in', ids)
    .execute();
}

/** Takes some meetings away, seats and all, and puts others in. Taken and put at once, nobody is in anybody's way. */
export async function exchangeMeetings(
  ctx: Ctx,
  eventId: string,
  gone: readonly string[],
  rows: readonly (Kept<'meeting'> | Selectable<Tables['meeting']>)[],
): Promise<void> {
  if (gone.length > 0)
    await ctx.db
      .deleteFrom('meeting')
      .where('event_id', '=', eventId)
      .where('meeting_id', 'in', gone)
      .execute();
  if (rows.length === 0) return;
  await ctx.db.insertInto('meeting').values(rows).execute();
  const seats = rows.flatMap(({ meeting_id, slot_id, a_id, b_id }) =>
    [a_id, b_id].map((participant_id) => ({ ...of(ctx, eventId), slot_id, participant_id, meeting_id })),
  );
  await ctx.db.insertInto('meeting_seat').values(seats).execute();
}

/** Everything else a repair wrote, as it was before. */
export async function takeBackFacts(ctx: Ctx, eventId: string, back: WayBack): Promise<void> {
  for (const { participant_id, slot_id } of back.absences.added)
    await ctx.db
      .deleteFrom('absence')
      .where('event_id', '=', eventId)
      .where('participant_id', '=', participant_id)
      .where('slot_id', '=', slot_id)
      .execute();
  if (back.absences.ended.length > 0)
    await ctx.db.insertInto('absence').values(back.absences.ended).execute();
  if (back.closings.added.length > 0)
    await ctx.db
      .deleteFrom('table_closing')
      .where('event_id', '=', eventId)
      .where('table_number', '=', back.closings.table)
      .where('slot_id', 'in', back.closings.added)
      .execute();
  if (back.closings.ended.length > 0)
    await ctx.db.insertInto('table_closing').values(back.closings.ended).execute();
  await putBackReasons(ctx, eventId, back.unmet);
  if (back.walkIn) await sendAway(ctx, eventId, back.walkIn);
}

async function putBackReasons(ctx: Ctx, eventId: string, { wishIds, before }: WayBack['unmet']) {
  if (wishIds.length > 0)
    await ctx.db
      .deleteFrom('unmet_wish')
      .where('event_id', '=', eventId)
      .where('wish_id', 'in', wishIds)
      .execute();
  const rows = before.map((row) => ({ ...of(ctx, eventId), ...row, data: JSON.stringify(row.data) }));
  if (rows.length > 0) await ctx.db.insertInto('unmet_wish').values(rows).execute();
}

/** The firm stays among the members; it takes part no longer, and its wishes of the day are withdrawn. */
async function sendAway(
  ctx: Ctx,
  eventId: string,
  { participantId, wishIds }: NonNullable<WayBack['walkIn']>,
) {
  if (wishIds.length > 0)
    await ctx.db
      .updateTable('wish')
      .set({ withdrawn_at: ctx.now })
      .where('event_id', '=', eventId)
      .where('wish_id', 'in', wishIds)
      .execute();
  await ctx.db
    .updateTable('participant')
    .set({ removed_at: ctx.now })
    .where('event_id', '=', eventId)
    .where('participant_id', '=', participantId)
    .execute();
}
