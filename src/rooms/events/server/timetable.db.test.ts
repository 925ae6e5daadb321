import { check } from '#packages/timetable';
import { inNetwork, systemIn } from '#platform/server';
import { expect, test } from 'vitest';
import { pose } from '../timetable.ts';
import { changeAbsences } from './absences.ts';
import { openForum, type Fixture } from './forum.fixture.ts';
import { readHall, readMeetings, readSlots, readWishes } from './hall.ts';
import { makeTimetable } from './make-timetable.ts';
import { setLock } from './meetings.ts';
import { readUnmet } from './overview.ts';
import { askForTimetable, latestRun, stopTimetable } from './runs.ts';
import { makeWishes } from './wishes.ts';

/** Each of 60 firms wishes to meet others, near and far in the list; by four each, 240 wishes. */
async function wishful(steps = [1, 7, 23, 59]): Promise<Fixture> {
  const forum = await openForum(60);
  const { firms } = forum;
  const wishes = firms.flatMap((from, i) =>
    steps.map((step, n) => ({
      from,
      to: firms[(i + step) % 60]!,
      weight: (1 + (n % 3)) as 1 | 2 | 3,
    })),
  );
  await forum.done((ctx, id) => makeWishes(ctx, id, wishes));
  return forum;
}

async function make(forum: Fixture, seed = 1, seconds = 5): Promise<string> {
  const runId = await forum.done((ctx, id) => askForTimetable(ctx, id, { seed, seconds }));
  await makeTimetable({ networkId: forum.networkId, eventId: forum.eventId, runId });
  return runId;
}

test('60 firms, 20 slots, 25 tables, 240 wishes: a timetable the checker accepts, and each wish met or explained', async () => {
  const forum = await wishful();
  await forum.done((ctx, id) =>
    changeAbsences(ctx, id, [{ participantId: forum.firms[0]!, slotId: '', away: true }]),
  );
  await make(forum);
  const run = await forum.act(latestRun);
  expect(run).toMatchObject({ state: 'done', seed: 1, result: { stopped: false } });

  const hall = await forum.act(readHall);
  const wishes = await forum.act(readWishes);
  const unmet = await forum.act(readUnmet);
  expect(wishes).toHaveLength(240);
  const { problem, slotIds, tableNumbers } = pose({ ...hall, meetings: [] }, wishes);
  const numberOf = new Map(hall.participants.map((one, i) => [one.id, i + 1]));
  const held = hall.meetings.map(({ a, b, slotId, table }) => ({
    meeting: 1 + problem.meetings.findIndex((m) => m.a === numberOf.get(a) && m.b === numberOf.get(b)),
    slot: 1 + slotIds.indexOf(slotId),
    table: 1 + tableNumbers.indexOf(table),
  }));
  expect(check(problem, held).faults).toEqual([]);
  const met = new Set(hall.meetings.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  for (const wish of wishes) expect(met.has(`${wish.from} ${wish.to}`)).not.toBe(unmet.has(wish.id));
  expect(run!.result).toMatchObject({ meetings: hall.meetings.length, unmet: unmet.size });
});

test('the same seed makes the same timetable', async () => {
  const forum = await wishful();
  const meetings = async () =>
    (await forum.act(readMeetings)).map((m) => `${m.a} ${m.b} ${m.slotId} ${m.table}`);
  await make(forum, 7);
  const first = await meetings();
  await make(forum, 7);
  expect(await meetings()).toEqual(first);
});

test('made anew, locked meetings stay where they are', async () => {
  const forum = await wishful();
  await make(forum);
  const meetings = await forum.act(readMeetings);
  const kept = meetings.slice(0, 10);
  await forum.done((ctx, id) =>
    setLock(
      ctx,
      id,
      kept.map((meeting) => meeting.id),
      true,
    ),
  );
  await make(forum, 2);
  const after = new Map((await forum.act(readMeetings)).map((meeting) => [meeting.id, meeting]));
  for (const meeting of kept) expect(after.get(meeting.id)).toEqual({ ...meeting, locked: true });
});

test('what changes while the engine works is respected when its meetings are written', async () => {
  const forum = await wishful();
  const slots = await forum.act(readSlots);
  const runId = await forum.done((ctx, id) => askForTimetable(ctx, id, { seed: 1, seconds: 5 }));
  const work = makeTimetable({ networkId: forum.networkId, eventId: forum.eventId, runId });
  await until(async () => (await forum.act(latestRun))!.state === 'running');
  const away = slots
    .filter((slot) => slot.kind === 'meeting')
    .map((slot) => ({ participantId: forum.firms[0]!, slotId: slot.id, away: true }));
  await forum.done((ctx, id) => changeAbsences(ctx, id, away));
  await work;
  expect(
    (await forum.act(readMeetings)).filter((m) => m.a === forum.firms[0] || m.b === forum.firms[0]),
  ).toEqual([]);
});

test('a run at work can be stopped, and gives the best it has', async () => {
  // More than fits: 1,140 pairs for 500 places, so the engine would use all of its ten minutes.
  const forum = await wishful(Array.from({ length: 19 }, (_, i) => i + 1));
  const runId = await forum.done((ctx, id) => askForTimetable(ctx, id, { seed: 1, seconds: 600 }));
  const work = makeTimetable({ networkId: forum.networkId, eventId: forum.eventId, runId });
  await until(async () => ((await forum.act(latestRun))!.progress.spent ?? 0) > 0);
  await forum.act(stopTimetable);
  await work;
  const { state, result, progress } = (await forum.act(latestRun))!;
  expect(progress).toMatchObject({ bound: expect.any(Number), missing: expect.any(Number) });
  expect({ state, stopped: result!.stopped }).toEqual({ state: 'done', stopped: true });
  expect((await forum.act(readMeetings)).length).toBeGreaterThan(300);
});

test('one run at a time; one whose process was killed can be asked for again, and its late ghost writes nothing', async () => {
  const forum = await wishful();
  const ask = (now: Date) =>
    inNetwork({ ...forum.as('animator'), now }, (ctx) =>
      askForTimetable(ctx, forum.eventId, { seed: 1, seconds: 5 }),
    );
  const begun = new Date('2026-12-01T10:00:00Z');
  const lost = await ask(begun);
  expect(await ask(new Date(begun.getTime() + 5_000))).toMatchObject({ refusal: { code: 'run/at-work' } });
  const again = await ask(new Date(begun.getTime() + 60_000));
  expect(again).toMatchObject({ ok: true });
  if (lost.ok) await makeTimetable({ networkId: forum.networkId, eventId: forum.eventId, runId: lost.value });
  expect(await forum.act(readMeetings)).toEqual([]);
  if (again.ok)
    await makeTimetable({ networkId: forum.networkId, eventId: forum.eventId, runId: again.value });
  expect((await forum.act(readMeetings)).length).toBeGreaterThan(100);
});

test('a closing house leaves the run to be done again from the start', async () => {
  const forum = await wishful();
  const runId = await forum.done((ctx, id) => askForTimetable(ctx, id, { seed: 1, seconds: 600 }));
  const closing = new AbortController();
  const payload = { networkId: forum.networkId, eventId: forum.eventId, runId };
  const work = makeTimetable(payload, closing.signal);
  await until(async () => (await forum.act(latestRun))!.state === 'running');
  closing.abort();
  await work.catch(() => undefined);
  const left = await inNetwork(systemIn(forum.networkId), (ctx) => latestRun(ctx, forum.eventId));
  expect(['running', 'done']).toContain(left!.state);
  await forum.act(stopTimetable);
  await makeTimetable(payload);
  expect((await forum.act(latestRun))!.state).toBe('done');
});

test('without wishes there is nothing to make, and the board may not ask', async () => {
  const forum = await openForum(3);
  const ask = { seed: 1, seconds: 5 };
  expect(await forum.act((ctx, id) => askForTimetable(ctx, id, ask))).toMatchObject({
    refusal: { code: 'run/no-wishes' },
  });
  await expect(
    inNetwork(forum.as('board'), (ctx) => askForTimetable(ctx, forum.eventId, ask)),
  ).rejects.toMatchObject({ status: 403 });
  await expect(
    inNetwork(forum.as('board'), (ctx) => stopTimetable(ctx, forum.eventId)),
  ).rejects.toMatchObject({ status: 403 });
});

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await done()) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('waited in vain');
}
