/** Writes a forum of a world: its clock, its hall, its wishes; for one that is over also what came of it. */
import { pair, planSlots, snapshotOf, type ForumPlan } from '#events';
import type { Ctx } from '#platform/server';
import type { WorldForum } from '../../../tests/worlds/forum.ts';
import type { Settled } from './members.ts';
import { daysBefore, insertAll } from './rows.ts';

export async function writeForum(ctx: Ctx, forum: WorldForum, settled: Settled): Promise<void> {
  const event_id = ctx.newId();
  const plan = planOf(forum);
  const planned = planSlots(plan, forum.zone);
  if (!planned.ok) throw new Error(`demo/forum: ${planned.refusal.code}`);
  const slots = planned.value.map((slot) => ({ ...slot, id: ctx.newId() }));
  const startsAt = new Map(slots.map((slot) => [slot.id, slot.startsAt]));
  const opening = slots[0]!.startsAt;
  const asked = daysBefore(forum.state === 'over' ? opening : ctx.now, 21);
  const insert = (table: keyof Tables, rows: Record<string, unknown>[]) =>
    insertAll(
      ctx,
      table,
      rows.map((row) => ({ event_id, ...row })),
    );

  await insert('event', [
    {
      name: forum.name,
      place: forum.place,
      zone: forum.zone,
      state: forum.state,
      plan: JSON.stringify(plan),
      created_at: asked,
    },
  ]);
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
  await insert(
    'event_table',
    Array.from({ length: forum.tables }, (_, at) => ({ table_number: at + 1 })),
  );

  const ids = new Map(forum.participants.map(({ firm }) => [firm, ctx.newId()]));
  const idOf = (firm: string) => ids.get(firm)!;
  await insert(
    'participant',
    forum.participants.map(({ firm, people, cap }) => ({
      participant_id: idOf(firm),
      firm_id: settled.firmId(firm),
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
  await insert(
    'never_pair',
    forum.neverPairs.map(([x, y]) => {
      const { a, b } = pair(idOf(x), idOf(y));
      return { a_id: a, b_id: b };
    }),
  );
  await insert(
    'wish',
    forum.wishes.map(({ from, to, weight }, at) => ({
      wish_id: ctx.newId(),
      from_id: idOf(from),
      to_id: idOf(to),
      weight,
      source: at % 4 === 0 ? 'desk' : 'file',
      made_at: new Date(asked.getTime() + at * 3_600_000),
    })),
  );
  if (forum.state !== 'over') return;

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
    })),
  );
  await insert(
    'meeting_seat',
    meetings.flatMap(({ id, a, b, slotId }) =>
      [a, b].map((participant_id) => ({ slot_id: slotId, participant_id, meeting_id: id })),
    ),
  );
  await insert('publication', [
    {
      number: 1,
      at: daysBefore(opening, 9),
      by: settled.animator,
      snapshot: JSON.stringify(snapshotOf(meetings, (slot) => startsAt.get(slot)!)),
    },
  ]);
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
      recorded_at: new Date(opening.getTime() + 26 * 3_600_000),
      recorded_by: settled.animator,
    })),
  );
}

function planOf(forum: WorldForum): ForumPlan {
  return {
    days: [{ day: forum.day, opens: forum.slots[0]!.from, closes: forum.slots.at(-1)!.to }],
    slotMinutes: 20,
    changeMinutes: 0,
    breaks: forum.slots
      .filter(({ kind }) => kind === 'break')
      .map(({ from, to, label }) => ({ from, to, label })),
  };
}
