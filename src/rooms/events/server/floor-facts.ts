/** What a repair keeps beside the seats: who is away and why, which table is closed, why a wish stays unmet. */
import type { Ctx } from '#platform/server';
import { absencesOf, closingsOf, type Day } from '../day.ts';
import type { SeatChange } from '../floor.ts';
import { pairKey } from '../hall.ts';
import type { Happening } from '../happening.ts';
import './floor-tables.ts';
import { of } from './forum.ts';
import { readWishes } from './hall.ts';
import type { WayBack } from './way-back.ts';

/** Absences with their reason and closed tables are facts: rows with who and when. */
export async function writeFacts(
  ctx: Ctx,
  eventId: string,
  day: Day,
  happening: Happening,
): Promise<Pick<WayBack, 'absences' | 'closings'>> {
  const noted = { noted_at: ctx.now, noted_by: ctx.actor.name };
  const { add, end } = absencesOf(day, happening);
  const added = add.map(({ participantId, slotId, reason }) => ({
    ...of(ctx, eventId),
    participant_id: participantId,
    slot_id: slotId,
    reason,
    ...noted,
  }));
  if (added.length > 0) await ctx.db.insertInto('absence').values(added).execute();
  const ended = [];
  for (const { participantId, slotId } of end)
    ended.push(
      ...(await ctx.db
        .deleteFrom('absence')
        .where('event_id', '=', eventId)
        .where('participant_id', '=', participantId)
        .where('slot_id', '=', slotId)
        .returningAll()
        .execute()),
    );
  const absences = {
    added: added.map(({ participant_id, slot_id }) => ({ participant_id, slot_id })),
    ended,
  };
  return { absences, closings: await writeClosings(ctx, eventId, day, happening) };
}

async function writeClosings(
  ctx: Ctx,
  eventId: string,
  day: Day,
  happening: Happening,
): Promise<WayBack['closings']> {
  const table = 'table' in happening ? happening.table : 0;
  const { add, end } = closingsOf(day, happening);
  const rows = add.map((slot_id) => ({
    ...of(ctx, eventId),
    table_number: table,
    slot_id,
    closed_at: ctx.now,
    closed_by: ctx.actor.name,
  }));
  if (rows.length > 0) await ctx.db.insertInto('table_closing').values(rows).execute();
  const ended =
    end.length === 0
      ? []
      : await ctx.db
          .deleteFrom('table_closing')
          .where('event_id', '=', eventId)
          .where('table_number', '=', table)
          .where('slot_id', 'in', end)
          .returningAll()
          .execute();
  return { table, added: add, ended };
}

/** The wishes of meetings that are lost stay unmet, with the day's reason. */
export async function writeReasons(
  ctx: Ctx,
  eventId: string,
  { hall }: Day,
  changes: readonly SeatChange[],
): Promise<WayBack['unmet']> {
  const pairs = new Map(
    changes.flatMap((one) => {
      const meeting = one.kind === 'lost' && hall.meetings.find(({ id }) => id === one.meetingId);
      return meeting ? [[pairKey(meeting.a, meeting.b), one.reason] as const] : [];
    }),
  );
  const lost = (await readWishes(ctx, eventId)).filter((wish) => pairs.has(pairKey(wish.from, wish.to)));
  const wishIds = lost.map((wish) => wish.id);
  if (wishIds.length === 0) return { wishIds, before: [] };
  const before = await ctx.db
    .deleteFrom('unmet_wish')
    .where('event_id', '=', eventId)
    .where('wish_id', 'in', wishIds)
    .returning(['wish_id', 'reason', 'data'])
    .execute();
  await ctx.db
    .insertInto('unmet_wish')
    .values(
      lost.map((wish) => ({
        ...of(ctx, eventId),
        wish_id: wish.id,
        reason: pairs.get(pairKey(wish.from, wish.to))!,
      })),
    )
    .execute();
  return { wishIds, before };
}
