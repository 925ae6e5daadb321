import type { TableRow } from '#members';
import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import { readWishes as readRows, type Weight, type WishReading, type WishRow } from '../wish.ts';
import { changing, of, record } from './forum.ts';
import { readHallParticipants } from './hall.ts';

export type WishSource = 'desk' | 'file' | 'member';

export interface WishReport extends WishReading {
  added: number;
  /** Wishes that stood already, with another weight. */
  changed: number;
  unchanged: number;
}

/** Takes wishes from rows. Each row is counted once: added, changed, there already, or a problem with its reason. */
export async function importWishes(
  ctx: Ctx,
  eventId: string,
  rows: readonly TableRow[],
): Promise<Result<WishReport>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (rows.length === 0) return refused('wish/nothing-read');
  const reading = readRows(rows, await readHallParticipants(ctx, eventId));
  const written = await writeWishes(ctx, eventId, reading.wishes, 'file');
  if (written.added + written.changed > 0) {
    await record(ctx, eventId, 'wishes-imported', null, { ...written, problems: reading.problems.length });
  }
  return accepted({ ...reading, ...written });
}

export async function makeWishes(
  ctx: Ctx,
  eventId: string,
  wishes: readonly Omit<WishRow, 'row'>[],
  source: WishSource = 'desk',
): Promise<Result<{ added: number; changed: number; unchanged: number }>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const names = new Map((await readHallParticipants(ctx, eventId)).map((one) => [one.id, one.name]));
  if (wishes.some((wish) => wish.from === wish.to)) return refused('wish/with-itself');
  if (wishes.some((wish) => !names.has(wish.from) || !names.has(wish.to))) return refused('wish/stranger');
  const written = await writeWishes(ctx, eventId, wishes, source);
  const named = wishes.map(({ from, to, weight }) => ({ from: names.get(from), to: names.get(to), weight }));
  if (written.added + written.changed > 0) await record(ctx, eventId, 'wishes-made', null, { wishes: named });
  return accepted(written);
}

export async function writeWishes(
  ctx: Ctx,
  eventId: string,
  wishes: readonly Omit<WishRow, 'row'>[],
  source: WishSource,
): Promise<{ added: number; changed: number; unchanged: number }> {
  const standing = await ctx.db
    .selectFrom('wish')
    .select(['from_id', 'to_id', 'weight', 'withdrawn_at'])
    .where('event_id', '=', eventId)
    .execute();
  const weightOf = new Map(
    standing
      .filter((row) => row.withdrawn_at === null)
      .map((row) => [`${row.from_id} ${row.to_id}`, row.weight]),
  );
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const rows = [];
  for (const { from, to, weight } of wishes) {
    const now = weightOf.get(`${from} ${to}`);
    counts[now === undefined ? 'added' : now === weight ? 'unchanged' : 'changed']++;
    if (now === weight) continue;
    rows.push({
      ...of(ctx, eventId),
      wish_id: ctx.newId(),
      from_id: from,
      to_id: to,
      weight,
      source,
      made_at: ctx.now,
    });
  }
  for (let at = 0; at < rows.length; at += 500) {
    await ctx.db
      .insertInto('wish')
      .values(rows.slice(at, at + 500))
      .onConflict((same) =>
        same.columns(['network_id', 'event_id', 'from_id', 'to_id']).doUpdateSet((eb) => ({
          weight: eb.ref('excluded.weight'),
          source: eb.ref('excluded.source'),
          made_at: eb.ref('excluded.made_at'),
          withdrawn_at: null,
        })),
      )
      .execute();
  }
  return counts;
}

export interface Withdrawn {
  from: string;
  to: string;
  weight: Weight;
  fromName: string;
  toName: string;
}

/** Takes a wish back. `makeWishes` with the same pair and weight undoes it. */
export async function withdrawWish(ctx: Ctx, eventId: string, wishId: string): Promise<Result<Withdrawn>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (!isId(wishId)) notFound('wish');
  const wish = await ctx.db
    .updateTable('wish')
    .set({ withdrawn_at: ctx.now })
    .where('event_id', '=', eventId)
    .where('wish_id', '=', wishId)
    .returning(['from_id', 'to_id', 'weight'])
    .executeTakeFirst();
  if (!wish) notFound('wish');
  const names = new Map((await readHallParticipants(ctx, eventId)).map((one) => [one.id, one.name]));
  const [fromName = '', toName = ''] = [names.get(wish.from_id), names.get(wish.to_id)];
  await record(ctx, eventId, 'wish-withdrawn', { from: fromName, to: toName, weight: wish.weight }, null);
  return accepted({ from: wish.from_id, to: wish.to_id, weight: wish.weight, fromName, toName });
}

/** Two who must not be put at one table, or may again. */
export async function setNever(
  ctx: Ctx,
  eventId: string,
  x: string,
  y: string,
  never: boolean,
): Promise<Result<null>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const names = new Map((await readHallParticipants(ctx, eventId)).map((one) => [one.id, one.name]));
  if (x === y || !names.has(x) || !names.has(y)) return refused('wish/stranger');
  const [a_id, b_id] = x < y ? [x, y] : [y, x];
  if (never) {
    await ctx.db
      .insertInto('never_pair')
      .values({ ...of(ctx, eventId), a_id, b_id })
      .onConflict((same) => same.doNothing())
      .execute();
  } else {
    await ctx.db
      .deleteFrom('never_pair')
      .where('event_id', '=', eventId)
      .where('a_id', '=', a_id)
      .where('b_id', '=', b_id)
      .execute();
  }
  const named = { a: names.get(a_id), b: names.get(b_id) };
  await record(
    ctx,
    eventId,
    never ? 'kept-apart' : 'no-longer-apart',
    never ? null : named,
    never ? named : null,
  );
  return accepted(null);
}

/** Those who must not be put at one table with this participant. */
export async function readNever(ctx: Ctx, eventId: string, participantId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('never_pair')
    .select(['a_id', 'b_id'])
    .where('event_id', '=', eventId)
    .where((eb) => eb.or([eb('a_id', '=', participantId), eb('b_id', '=', participantId)]))
    .execute();
  return rows.map((row) => (row.a_id === participantId ? row.b_id : row.a_id));
}
