/** Writes a forum of a world: its clock, its hall and its wishes; of one that was announced also what came of it. */
import { pair, planSlots, type ForumPlan, type PlannedSlot } from '#events';
import type { Ctx } from '#platform/server';
import type { WorldForum, WorldWish } from '../../../tests/worlds/forum.ts';
import { writeForumHistory } from './history.ts';
import type { Settled } from './members.ts';
import { writeOutcome } from './outcome.ts';
import { atWork, insertAll } from './rows.ts';

/** A forum being written: the ids its rows were given, and the way to add more. */
export interface Placed {
  forum: WorldForum;
  eventId: string;
  slots: readonly (PlannedSlot & { id: string })[];
  idOf(firm: string): string;
  wishId(wish: WorldWish): string;
  insert(table: keyof Tables, rows: readonly Record<string, unknown>[]): Promise<void>;
}

export async function writeForum(ctx: Ctx, forum: WorldForum, settled: Settled): Promise<void> {
  const event_id = ctx.newId();
  const plan = planOf(forum);
  const planned = planSlots(plan, forum.zone);
  if (!planned.ok) throw new Error(`demo/forum: ${planned.refusal.code}`);
  const ids = new Map(forum.participants.map(({ firm }) => [firm, ctx.newId()]));
  const wishIds = new Map(forum.wishes.map((wish) => [wish, ctx.newId()]));
  const placed: Placed = {
    eventId: event_id,
    forum,
    slots: planned.value.map((slot) => ({ ...slot, id: ctx.newId() })),
    idOf: (firm) => ids.get(firm)!,
    wishId: (wish) => wishIds.get(wish)!,
    insert: (table, rows) =>
      insertAll(
        ctx,
        table,
        rows.map((row) => ({ event_id, ...row })),
      ),
  };
  const asked = atWork(forum.state === 'over' ? placed.slots[0]!.startsAt : ctx.now, 21, 3);
  await writeClock(placed, plan, asked);
  await writeHall(placed, settled, asked);
  await writeWishes(placed, asked);
  await writeAskedAway(ctx, placed, settled);
  await writeForumHistory(ctx, placed, settled, asked);
  if (forum.state !== 'draft') await writeOutcome(ctx, placed, settled);
}

function planOf({ day, slots }: WorldForum): ForumPlan {
  const breaks = slots.filter(({ kind }) => kind === 'break');
  return {
    days: [{ day, opens: slots[0]!.from, closes: slots.at(-1)!.to }],
    slotMinutes: 20,
    changeMinutes: 0,
    breaks: breaks.map(({ from, to, label }) => ({ from, to, label })),
  };
}

async function writeClock({ forum, slots, insert }: Placed, plan: ForumPlan, asked: Date): Promise<void> {
  const { name, place, zone, state } = forum;
  await insert('event', [{ name, place, zone, state, plan: JSON.stringify(plan), created_at: asked }]);
  await insert(
    'event_day',
    plan.days.map(({ day, opens, closes }) => ({ day, opens, closes })),
  );
  await insert(
    'slot',
    slots.map(({ id, day, startsAt, endsAt, kind, label }) => ({
      slot_id: id,
      day,
      starts_at: startsAt,
      ends_at: endsAt,
      kind,
      label,
    })),
  );
}

async function writeHall(
  { forum, slots, idOf, insert }: Placed,
  settled: Settled,
  asked: Date,
): Promise<void> {
  const tables = Array.from({ length: forum.tables }, (_, at) => ({ table_number: at + 1 }));
  await insert('event_table', tables);
  await insert(
    'participant',
    forum.participants.map(({ firm, people, cap }) => ({
      participant_id: idOf(firm),
      firm_id: settled.firm(firm).firmId,
      people: [...people],
      cap,
      added_at: asked,
    })),
  );
  await insert(
    'absence',
    forum.participants.flatMap(({ firm, away }) =>
      away.map((slot) => ({ participant_id: idOf(firm), slot_id: slots[slot]!.id })),
    ),
  );
}

async function writeAskedAway(ctx: Ctx, { forum, slots, idOf, insert }: Placed, settled: Settled) {
  await insert(
    'absence_request',
    forum.asksAway.flatMap(({ firm, person, slots: when, note }, at) =>
      when.map((slot) => ({
        participant_id: idOf(firm),
        person_id: settled.personId(person),
        slot_id: slots[slot]!.id,
        note,
        asked_at: atWork(ctx.now, 1 + at, at),
      })),
    ),
  );
}

async function writeWishes({ forum, idOf, wishId, insert }: Placed, asked: Date): Promise<void> {
  const hour = 3_600_000;
  await insert(
    'wish',
    forum.wishes.map((wish, at) => ({
      wish_id: wishId(wish),
      from_id: idOf(wish.from),
      to_id: idOf(wish.to),
      weight: wish.weight,
      source: at % 4 === 0 ? 'desk' : 'file',
      made_at: new Date(asked.getTime() + at * hour),
    })),
  );
  const never = forum.neverPairs.map(([x, y]) => pair(idOf(x), idOf(y)));
  await insert(
    'never_pair',
    never.map(({ a, b }) => ({ a_id: a, b_id: b })),
  );
}
