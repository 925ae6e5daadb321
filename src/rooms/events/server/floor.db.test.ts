import { inNetwork, type Ctx } from '#platform/server';
import { expect, test } from 'vitest';
import type { Happening } from '../happening.ts';
import { pairKey } from '../hall.ts';
import { readFloor } from './floor.ts';
import { forumDay, openForum, value } from './forum.fixture.ts';
import { forumHistory } from './history.ts';
import { readHall, readMeetings } from './hall.ts';
import { arrange, move, setLock } from './meetings.ts';
import { readUnmet } from './overview.ts';
import { previewRepair } from './proposals.ts';
import { announce, editionOf, lastPublication, readChanges } from './publications.ts';
import { confirmRepair, type Confirming } from './repairs.ts';
import { lastRepair, undoRepair } from './undo.ts';
import { makeWishes } from './wishes.ts';

/**
 * Six firms on the morning of the forum, three tables. At 9:00 0–1 and 2–3, at 9:20 0–2, at 9:40 1–3 and 4–5; 4 would
 * like to meet 0, but nobody has found them a place. It is ten past nine.
 */
async function aMorning() {
  const forum = await openForum(6, { tables: 3 });
  const { firms, done, act, as, eventId } = forum;
  const slots = (await act(readHall)).slots.filter((slot) => slot.kind === 'meeting');
  const ids: string[] = [];
  const seat = async (a: number, b: number, slot: number, table: number) =>
    ids.push(
      (await done((ctx, id) => arrange(ctx, id, firms[a]!, firms[b]!, { slotId: slots[slot]!.id, table })))
        .id,
    );
  await done((ctx, id) =>
    makeWishes(
      ctx,
      id,
      (
        [
          [0, 1],
          [2, 3],
          [0, 2],
          [1, 3],
          [4, 5],
          [4, 0],
        ] as const
      ).map(([from, to]) => ({
        from: firms[from]!,
        to: firms[to]!,
        weight: 2 as const,
      })),
    ),
  );
  await seat(0, 1, 0, 1);
  await seat(2, 3, 0, 2);
  await seat(0, 2, 1, 1);
  await seat(1, 3, 2, 1);
  await seat(4, 5, 2, 2);
  await done((ctx, id) => setLock(ctx, id, ids, false));
  const morning = (name = 'Ada', at = '08:10') => ({
    ...as('animator', name),
    now: new Date(`${forumDay}T${at}:00Z`),
  });
  const on = <T>(work: (ctx: Ctx) => Promise<T>, who = morning()) => inNetwork(who, work);
  const preview = async (happening: Happening, more: Partial<Confirming> = {}) =>
    value(
      await on((ctx) =>
        previewRepair(ctx, eventId, happening, { at: null, announcedMayMove: false, ...more }),
      ),
    );
  const how = async (happening: Happening, more: Partial<Confirming> = {}): Promise<Confirming> => ({
    at: null,
    announcedMayMove: false,
    write: false,
    origin: 'https://forum.example',
    token: (await preview(happening, more)).token,
    ...more,
  });
  const confirm = async (happening: Happening, more: Partial<Confirming> = {}) => {
    const seen = await how(happening, more);
    return value(await on((ctx) => confirmRepair(ctx, eventId, happening, seen)));
  };
  return { ...forum, slots, ids, morning, on, preview, how, confirm };
}

const seatsOf = async ({ act }: Awaited<ReturnType<typeof aMorning>>) =>
  (await act(readMeetings)).map(({ id, slotId, table, locked }) => ({ id, slotId, table, locked }));

test('a firm does not come: what it would have meant is shown first, then done at once and kept with its reason', async () => {
  const forum = await aMorning();
  const { firms, act, on, preview, confirm, eventId, slots, ids } = forum;
  const before = await seatsOf(forum);
  const gone: Happening = { kind: 'no-show', participantId: firms[2]!, slotId: null };
  const shown = await preview(gone);
  expect(shown.summary).toBe('1 incontro salta, entra 1 desiderio in attesa.');
  expect(shown.told.map((one) => one.name)).toEqual(['Firm 000', 'Firm 002', 'Firm 004']);
  expect(await seatsOf(forum)).toEqual(before);

  await confirm(gone);
  const hall = await act(readHall);
  const pairs = hall.meetings.map((one) => pairKey(one.a, one.b));
  expect(pairs).not.toContain(pairKey(firms[0]!, firms[2]!));
  expect(pairs).toContain(pairKey(firms[0]!, firms[4]!));
  expect(hall.meetings.map((one) => one.id)).toEqual(
    expect.arrayContaining([ids[0]!, ids[1]!, ids[3]!, ids[4]!]),
  );
  // It sat at nine: that is history, and no absence.
  expect(hall.participants[2]!.away.has(slots[0]!.id)).toBe(false);
  expect(hall.participants[2]!.away.has(slots.at(-1)!.id)).toBe(true);
  const [absence] = await on((ctx) =>
    ctx.db.selectFrom('absence').selectAll().where('event_id', '=', eventId).execute(),
  );
  expect(absence).toMatchObject({ reason: 'no-show', noted_by: 'Ada', noted_at: forum.morning().now });
  const reasons = [...(await act(readUnmet)).values()].map((one) => one.reason);
  expect(reasons).toEqual(['unmet/day-no-slot']);
  const [change] = await act((ctx, id) => forumHistory(ctx, id, null));
  expect(change).toMatchObject({
    verb: 'floor-no-show',
    by: 'Ada',
    before: { meetings: [{ table: 1 }] },
    after: { firm: 'Firm 002', meetings: [{ table: 1 }] },
  });
  const view = await on((ctx) => readFloor(ctx, eventId, null));
  expect(view.now?.meetings.map((one) => one.table)).toEqual([1, 2]);
  expect(view.away).toMatchObject([{ firm: 'Firm 002', reason: 'no-show' }]);
  expect(view.last).toMatchObject({ by: 'Ada', facts: { firm: 'Firm 002' } });
});

test('undone, everybody has the very seat again, and nothing of it is left but the history', async () => {
  const forum = await aMorning();
  const { firms, act, on, confirm, eventId } = forum;
  const before = await seatsOf(forum);
  const { repairId } = await confirm({ kind: 'no-show', participantId: firms[2]!, slotId: null });
  expect(await seatsOf(forum)).not.toEqual(before);
  value(await on((ctx) => undoRepair(ctx, eventId, repairId, '')));
  expect(await seatsOf(forum)).toEqual(before);
  expect((await act(readHall)).participants.every((one) => one.away.size === 0)).toBe(true);
  expect((await act(readUnmet)).size).toBe(0);
  expect(await on((ctx) => lastRepair(ctx, eventId))).toBeNull();
  expect(await on((ctx) => undoRepair(ctx, eventId, repairId, ''))).toMatchObject({
    refusal: { code: 'floor/undone' },
  });
  const verbs = (await act((ctx, id) => forumHistory(ctx, id, null))).map((one) => one.verb);
  expect(verbs.slice(0, 2)).toEqual(['repair-undone', 'floor-no-show']);
});

test('once something else has changed, or a meeting has begun, there is no way back', async () => {
  const forum = await aMorning();
  const { firms, on, confirm, eventId, slots, ids, act, morning } = forum;
  const { repairId } = await confirm({ kind: 'late', participantId: firms[2]!, slotId: slots[2]!.id });
  expect(await on((ctx) => undoRepair(ctx, eventId, repairId, ''), morning('Ada', '10:00'))).toMatchObject({
    refusal: { code: 'floor/begun-since' },
  });
  const meeting = (await act(readMeetings)).find((one) => one.id === ids[4])!;
  value(await on((ctx) => move(ctx, eventId, meeting.id, meeting, { slotId: slots[5]!.id, table: 3 })));
  expect(await on((ctx) => lastRepair(ctx, eventId))).toBeNull();
  expect(await on((ctx) => undoRepair(ctx, eventId, repairId, ''))).toMatchObject({
    refusal: { code: 'floor/changed-since' },
  });
});

test('of two animators who confirm at once one is first; the other sees the day as it is now, and nothing of theirs was done', async () => {
  const forum = await aMorning();
  const { firms, eventId, how, morning, on, act, preview, slots } = forum;
  const off: Happening = { kind: 'no-show', participantId: firms[3]!, slotId: null };
  const late: Happening = { kind: 'late', participantId: firms[2]!, slotId: slots[3]!.id };
  const [one, other] = [await how(off), await how(late)];
  const results = await Promise.all([
    inNetwork(morning('Ada'), (ctx) => confirmRepair(ctx, eventId, off, one)),
    inNetwork(morning('Ugo'), (ctx) => confirmRepair(ctx, eventId, late, other)),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({
    refusal: { code: 'floor/changed-meanwhile' },
  });
  const [loser, stale] = results[0]!.ok ? [late, other] : [off, one];
  const away = (await act(readHall)).participants.filter((firm) => firm.away.size > 0);
  expect(away).toHaveLength(1);
  const again = await preview(loser);
  expect(again.token).not.toBe(stale.token);
  value(await on((ctx) => confirmRepair(ctx, eventId, loser, { ...stale, token: again.token })));
});

test('a preview is stale too when a slot has begun since', async () => {
  const { firms, eventId, how, morning } = await aMorning();
  const late: Happening = { kind: 'no-show', participantId: firms[3]!, slotId: null };
  const seen = await how(late);
  expect(
    await inNetwork(morning('Ada', '08:21'), (ctx) => confirmRepair(ctx, eventId, late, seen)),
  ).toMatchObject({ refusal: { code: 'floor/changed-meanwhile' } });
});

test('announced meetings stay unless they may move; only those concerned have a new edition, and other news stays untold', async () => {
  const forum = await aMorning();
  const { firms, act, done, on, preview, confirm, eventId, slots, ids } = forum;
  await done(announce);
  await done((ctx, id) => setLock(ctx, id, [ids[4]!], false));
  const [moved] = (await act(readMeetings)).filter((one) => one.id === ids[4]);
  await done((ctx, id) => move(ctx, id, ids[4]!, moved!, { slotId: slots[2]!.id, table: 3 }));
  await done((ctx, id) => setLock(ctx, id, [ids[4]!], true));

  const late: Happening = { kind: 'late', participantId: firms[2]!, slotId: slots[2]!.id };
  const strict = await preview(late);
  expect([strict.lost, strict.otherwise?.lost]).toEqual([1, 0]);
  await confirm(late, { announcedMayMove: true });
  const meeting = (await act(readMeetings)).find((one) => one.id === ids[2])!;
  expect(slots.findIndex((slot) => slot.id === meeting.slotId)).toBeGreaterThanOrEqual(2);
  expect(meeting.locked).toBe(true);
  expect((await act(lastPublication))!.number).toBe(2);
  const editions = await Promise.all(
    [0, 1, 2].map((firm) => act((ctx) => editionOf(ctx, eventId, firms[firm]!))),
  );
  expect(editions).toEqual([2, 1, 2]);
  expect([...(await act(readChanges))!.changed]).toEqual([ids[4]]);

  const last = (await on((ctx) => lastRepair(ctx, eventId)))!;
  value(await on((ctx) => undoRepair(ctx, eventId, last.id, '')));
  expect((await act(readMeetings)).find((one) => one.id === ids[2])).toMatchObject({
    slotId: slots[1]!.id,
    table: 1,
  });
  expect([...(await act(readChanges))!.changed]).toEqual([ids[4]]);
});

test('what was locked by hand never moves, even when announced meetings may', async () => {
  const { firms, done, act, preview, slots, ids } = await aMorning();
  await done((ctx, id) => setLock(ctx, id, [ids[2]!], true));
  await done(announce);
  const late: Happening = { kind: 'late', participantId: firms[2]!, slotId: slots[2]!.id };
  expect((await preview(late, { announcedMayMove: true })).lost).toBe(1);
  expect((await preview(late)).otherwise).toBeNull();
  expect((await act(readMeetings)).find((one) => one.id === ids[2])).toMatchObject({ table: 1 });
});

test('a table is closed for a slot and the rest of the day, nobody can be put at it, and it opens again', async () => {
  const forum = await aMorning();
  const { act, on, confirm, slots, ids, eventId, done } = forum;
  await confirm({ kind: 'table-closed', table: 1, slotId: slots[1]!.id, only: false });
  const hall = await act(readHall);
  expect(hall.meetings.filter((one) => one.table === 1).map((one) => one.id)).toEqual([ids[0]]);
  expect(hall.slots.find((slot) => slot.id === slots[2]!.id)).toMatchObject({ closedTables: [1] });
  const meeting = hall.meetings.find((one) => one.id === ids[3])!;
  expect(
    await act((ctx, id) => move(ctx, id, meeting.id, meeting, { slotId: slots[4]!.id, table: 1 })),
  ).toMatchObject({ refusal: { code: 'meeting/table-closed' } });
  expect((await on((ctx) => readFloor(ctx, eventId, null))).closed).toMatchObject([{ table: 1 }]);
  await confirm({ kind: 'table-open', table: 1, slotId: slots[4]!.id });
  await done((ctx, id) => move(ctx, id, meeting.id, meeting, { slotId: slots[4]!.id, table: 1 }));
});

test('a firm nobody expected comes with its wishes, as a member or as a new one; undone, it takes part no longer', async () => {
  const forum = await aMorning();
  const { act, on, confirm, preview, eventId, firms } = forum;
  const before = await seatsOf(forum);
  const comes = (name: string): Happening => ({ kind: 'walk-in', name, wishes: [firms[0]!, firms[3]!] });
  expect((await preview(comes('Zeta Stampi'))).walkIn).toMatchObject({ firmId: null, name: 'Zeta Stampi' });
  const { repairId } = await confirm(comes('Zeta Stampi'));
  const hall = await act(readHall);
  const zeta = hall.participants.find((one) => one.name === 'Zeta Stampi')!;
  expect(hall.meetings.filter((one) => one.a === zeta.id || one.b === zeta.id)).toHaveLength(2);
  expect(
    await on((ctx) =>
      previewRepair(ctx, eventId, comes('zeta stampi'), { at: null, announcedMayMove: false }),
    ),
  ).toMatchObject({ refusal: { code: 'floor/here-already' } });
  value(await on((ctx) => undoRepair(ctx, eventId, repairId, '')));
  expect(await seatsOf(forum)).toEqual(before);
  expect((await act(readHall)).participants.map((one) => one.name)).not.toContain('Zeta Stampi');

  const [known] = await act((ctx) =>
    ctx.db.selectFrom('firm').select('firm_id').where('name', '=', 'Zeta Stampi').execute(),
  );
  expect((await preview(comes('ZETA STAMPI'))).walkIn).toMatchObject({ firmId: known!.firm_id });
  await confirm(comes('ZETA STAMPI'));
  expect((await act(readHall)).participants.map((one) => one.name)).toContain('Zeta Stampi');
});

test('in a rehearsal the present is put at a later slot; a cancelled meeting does not come back by itself', async () => {
  const { act, on, confirm, preview, slots, ids, eventId, firms } = await aMorning();
  const off: Happening = { kind: 'called-off', meetingId: ids[2]! };
  expect(
    await on((ctx) => previewRepair(ctx, eventId, off, { at: slots[1]!.id, announcedMayMove: false })),
  ).toMatchObject({ refusal: { code: 'floor/begun' } });
  await confirm(off);
  expect([...(await act(readUnmet)).values()].map((one) => one.reason)).toEqual(['unmet/called-off']);
  const shown = await preview({ kind: 'no-show', participantId: firms[4]!, slotId: null });
  expect(shown.told.map((one) => one.name)).toEqual(['Firm 000', 'Firm 004', 'Firm 005']);
});

test('the board may look at the floor and change nothing; another network finds nothing', async () => {
  const { as, eventId, firms, how } = await aMorning();
  const gone: Happening = { kind: 'no-show', participantId: firms[0]!, slotId: null };
  const seen = await how(gone);
  expect((await inNetwork(as('board'), (ctx) => readFloor(ctx, eventId, null))).firms).toHaveLength(6);
  await expect(
    inNetwork(as('board'), (ctx) => confirmRepair(ctx, eventId, gone, seen)),
  ).rejects.toMatchObject({ status: 403 });
  const other = await openForum(2);
  await expect(other.act((ctx) => confirmRepair(ctx, eventId, gone, seen))).rejects.toMatchObject({
    status: 404,
  });
  expect(await other.act((ctx, id) => previewRepair(ctx, id, gone, seen))).toMatchObject({
    refusal: { code: 'floor/not-taking-part' },
  });
});
