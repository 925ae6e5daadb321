import { inNetwork } from '#platform/server';
import { expect, test } from 'vitest';
import { usualPlan } from '../forum.ts';
import { forumDay, openForum } from './forum.fixture.ts';
import { readForum } from './forum.ts';
import { changeForum, createForum } from './forums.ts';
import { readSlots, readTables } from './hall.ts';
import { forumHistory } from './history.ts';
import { arrange } from './meetings.ts';
import { forumCounts, listForums } from './overview.ts';

const details = {
  name: 'Forum',
  place: 'Modena',
  zone: 'Europe/Rome',
  plan: usualPlan(forumDay, 'Pranzo'),
  tables: 25,
};

test('a new forum has its slots, breaks and tables, and stands in the list', async () => {
  const { act } = await openForum(3);
  const slots = await act(readSlots);
  expect(slots.filter((slot) => slot.kind === 'meeting')).toHaveLength(20);
  expect(slots[0]).toMatchObject({ day: forumDay, startsAt: new Date('2026-12-10T08:00:00Z') });
  expect((await act(readTables)).map((table) => table.number)).toEqual(
    Array.from({ length: 25 }, (_, i) => i + 1),
  );
  expect(await act((ctx) => listForums(ctx))).toMatchObject([
    { name: 'Forum', firstDay: forumDay, lastDay: forumDay, participants: 3, meetings: 0 },
  ]);
  expect(await act(forumCounts)).toMatchObject({ slots: 20, tables: 25, participants: 3, past: false });
});

test('a wrong plan is refused and nothing is written', async () => {
  const { act } = await openForum(0);
  const plan = { ...details.plan, slotMinutes: 0 };
  expect(await act((ctx) => createForum(ctx, { ...details, plan }))).toMatchObject({
    ok: false,
    refusal: { code: 'forum/slot-length' },
  });
  expect(await act((ctx) => createForum(ctx, { ...details, name: '  ' }))).toMatchObject({ ok: false });
  expect(await act((ctx) => listForums(ctx))).toHaveLength(1);
});

test('of two who edit the details, the second is told and overwrites nothing', async () => {
  const { act } = await openForum(0);
  const { version } = await act(readForum);
  const first = await act((ctx, id) => changeForum(ctx, id, version, { ...details, place: 'Bologna' }));
  const second = await act((ctx, id) => changeForum(ctx, id, version, { ...details, place: 'Parma' }));
  expect(first).toMatchObject({ ok: true, value: { place: 'Bologna' } });
  expect(second).toMatchObject({ ok: false, refusal: { code: 'forum/changed-meanwhile' } });
  expect(await act(readForum)).toMatchObject({ place: 'Bologna' });
});

test('slots with meetings, and tables, are not taken away unasked', async () => {
  const { act, done, firms } = await openForum(2);
  const slots = await act(readSlots);
  await done((ctx, id) => arrange(ctx, id, firms[0]!, firms[1]!, { slotId: slots.at(-1)!.id, table: 20 }));
  const { version } = await act(readForum);
  const shorter = {
    ...details,
    plan: { ...details.plan, days: [{ day: forumDay, opens: '09:00', closes: '16:40' }] },
  };
  expect(await act((ctx, id) => changeForum(ctx, id, version, shorter))).toMatchObject({
    ok: false,
    refusal: { code: 'forum/slots-have-meetings', data: { busy: [{ meetings: 1 }] } },
  });
  expect(await act((ctx, id) => changeForum(ctx, id, version, { ...details, tables: 19 }))).toMatchObject({
    ok: false,
    refusal: { code: 'forum/tables-have-meetings', data: { table: 20, meetings: 1 } },
  });
  const longer = {
    ...details,
    tables: 30,
    plan: { ...details.plan, days: [{ day: forumDay, opens: '08:40', closes: '17:00' }] },
  };
  expect(await act((ctx, id) => changeForum(ctx, id, version, longer))).toMatchObject({ ok: true });
  const after = await act(readSlots);
  expect(after).toHaveLength(slots.length + 1);
  expect(after.slice(1).map((slot) => slot.id)).toEqual(slots.map((slot) => slot.id));
});

test('the board reads, and changes nothing', async () => {
  const { as, eventId } = await openForum(0);
  await expect(inNetwork(as('board'), (ctx) => readForum(ctx, eventId))).resolves.toMatchObject({
    name: 'Forum',
  });
  await expect(inNetwork(as('board'), (ctx) => createForum(ctx, details))).rejects.toMatchObject({
    status: 403,
  });
  await expect(inNetwork(as('board'), (ctx) => changeForum(ctx, eventId, 1, details))).rejects.toMatchObject({
    status: 403,
  });
});

test('another network’s forum is not found, and neither is nonsense', async () => {
  const ours = await openForum(0);
  const theirs = await openForum(0);
  for (const id of [theirs.eventId, 'nonsense', ours.networkId]) {
    await expect(ours.act((ctx) => readForum(ctx, id))).rejects.toMatchObject({ status: 404 });
    await expect(ours.act((ctx) => changeForum(ctx, id, 1, details))).rejects.toMatchObject({ status: 404 });
    await expect(ours.act((ctx) => forumHistory(ctx, id, null))).rejects.toMatchObject({ status: 404 });
  }
});

test('every change is in the history, newest first, with who did it', async () => {
  const { act } = await openForum(2);
  const entries = await act((ctx, id) => forumHistory(ctx, id, null));
  expect(entries.map((entry) => [entry.verb, entry.by])).toEqual([
    ['participants-added', 'Ada'],
    ['created', 'Ada'],
  ]);
});
