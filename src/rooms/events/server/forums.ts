import { permit } from '#accounts/server';
import { accepted, refused, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import type { ForumDetails } from '../forum-form.ts';
import { planSlots, mostTables, replan, type ForumPlan, type PlannedSlot } from '../forum.ts';
import { changing, of, readForum, record, type Forum } from './forum.ts';
import { readMeetings, readSlots } from './hall.ts';

export async function createForum(ctx: Ctx, given: ForumDetails): Promise<Result<string>> {
  permit(ctx, 'run-events');
  const slots = check(given);
  if (!slots.ok) return slots;
  const eventId = ctx.newId();
  const { name, place, zone, plan } = given;
  await ctx.db
    .insertInto('event')
    .values({ ...of(ctx, eventId), name: name.trim(), place: place.trim(), zone, plan: JSON.stringify(plan) })
    .execute();
  await layDays(ctx, eventId, plan);
  await addSlots(ctx, eventId, slots.value);
  await layTables(ctx, eventId, given.tables);
  await record(ctx, eventId, 'created', null, { ...given, slots: slots.value.length });
  return accepted(eventId);
}

/** Saves the details over the version the editor saw. Slots that stay keep their meetings; none is dropped unasked. */
export async function changeForum(
  ctx: Ctx,
  eventId: string,
  seenVersion: number,
  given: ForumDetails,
): Promise<Result<Forum>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (forum.value.version !== seenVersion) return refused('forum/changed-meanwhile');
  const planned = check(given);
  if (!planned.ok) return planned;
  const meetings = await readMeetings(ctx, eventId);
  const fitted = replan(
    await readSlots(ctx, eventId),
    planned.value,
    (slotId) => meetings.filter((meeting) => meeting.slotId === slotId).length,
  );
  if (!fitted.ok) return fitted;
  const beyond = meetings.filter((meeting) => meeting.table > given.tables);
  if (beyond.length > 0) {
    const table = Math.max(...beyond.map((meeting) => meeting.table));
    return refused('forum/tables-have-meetings', 'tables', { table, meetings: beyond.length });
  }
  const tables = await countTables(ctx, eventId);
  await layDays(ctx, eventId, given.plan);
  const { keep, add, remove } = fitted.value;
  if (remove.length > 0) {
    await ctx.db.deleteFrom('slot').where('event_id', '=', eventId).where('slot_id', 'in', remove).execute();
  }
  for (const { id, slot } of keep) {
    await ctx.db
      .updateTable('slot')
      .set({ ends_at: slot.endsAt, kind: slot.kind, label: slot.label })
      .where('event_id', '=', eventId)
      .where('slot_id', '=', id)
      .execute();
  }
  await addSlots(ctx, eventId, add);
  await dropDays(ctx, eventId, given.plan);
  await layTables(ctx, eventId, given.tables);
  const { name, place, zone, plan } = given;
  await ctx.db
    .updateTable('event')
    .set((eb) => ({
      name: name.trim(),
      place: place.trim(),
      zone,
      plan: JSON.stringify(plan),
      version: eb('version', '+', 1),
    }))
    .where('event_id', '=', eventId)
    .execute();
  const { name: oldName, place: oldPlace, zone: oldZone, plan: oldPlan } = forum.value;
  await record(
    ctx,
    eventId,
    'changed',
    { name: oldName, place: oldPlace, zone: oldZone, plan: oldPlan, tables },
    given,
  );
  return accepted(await readForum(ctx, eventId));
}

function check(given: ForumDetails): Result<PlannedSlot[]> {
  if (given.name.trim() === '') return refused('forum/no-name', 'name');
  if (!Number.isInteger(given.tables) || given.tables < 1 || given.tables > mostTables) {
    return refused('forum/tables', 'tables', { most: mostTables });
  }
  return planSlots(given.plan, given.zone);
}

async function layDays(ctx: Ctx, eventId: string, plan: ForumPlan): Promise<void> {
  await ctx.db
    .insertInto('event_day')
    .values(plan.days.map(({ day, opens, closes }) => ({ ...of(ctx, eventId), day, opens, closes })))
    .onConflict((same) =>
      same
        .columns(['network_id', 'event_id', 'day'])
        .doUpdateSet((eb) => ({ opens: eb.ref('excluded.opens'), closes: eb.ref('excluded.closes') })),
    )
    .execute();
}

async function dropDays(ctx: Ctx, eventId: string, plan: ForumPlan): Promise<void> {
  const days = plan.days.map(({ day }) => day);
  await ctx.db.deleteFrom('event_day').where('event_id', '=', eventId).where('day', 'not in', days).execute();
}

async function addSlots(ctx: Ctx, eventId: string, slots: readonly PlannedSlot[]): Promise<void> {
  if (slots.length === 0) return;
  const rows = slots.map((slot) => ({
    ...of(ctx, eventId),
    slot_id: ctx.newId(),
    day: slot.day,
    starts_at: slot.startsAt,
    ends_at: slot.endsAt,
    kind: slot.kind,
    label: slot.label,
  }));
  await ctx.db.insertInto('slot').values(rows).execute();
}

export async function countTables(ctx: Ctx, eventId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('event_table')
    .select((eb) => eb.fn.countAll<number>().as('tables'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  return row.tables;
}

/** Tables 1 to `count`: those missing are added, those beyond are taken away. */
async function layTables(ctx: Ctx, eventId: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  await ctx.db
    .insertInto('event_table')
    .values(numbers.map((table_number) => ({ ...of(ctx, eventId), table_number })))
    .onConflict((same) => same.doNothing())
    .execute();
  await ctx.db
    .deleteFrom('event_table')
    .where('event_id', '=', eventId)
    .where('table_number', '>', count)
    .execute();
}
