import { inNetwork } from '#platform/server';
import { standingFacts } from '#relations/server';
import { expect, test } from 'vitest';
import { changeAbsences } from './absences.ts';
import { openForum } from './forum.fixture.ts';
import { readHall, readMeetings, readSlots } from './hall.ts';
import { arrange, drop, move, setLock } from './meetings.ts';
import { bringBack, removeParticipant } from './participants.ts';
import { reportMeetings } from './reports.ts';
import { announce, closeForum, readChanges, reopenForum } from './publications.ts';
import { seatMeetings } from './seats.ts';

/** Four firms; the first two meet in the first slot at table 1, the others in the second at table 2. */
async function twoMeetings() {
  const forum = await openForum(4);
  const { done, act, firms } = forum;
  const [first, second, third, fourth] = (await act(readSlots)).map((slot) => slot.id);
  const m1 = await done((ctx, id) => arrange(ctx, id, firms[0]!, firms[1]!, { slotId: first!, table: 1 }));
  const m2 = await done((ctx, id) => arrange(ctx, id, firms[2]!, firms[3]!, { slotId: second!, table: 2 }));
  await done((ctx, id) => setLock(ctx, id, [m1.id, m2.id], false));
  return { ...forum, slots: [first!, second!, third!, fourth!], m1, m2 };
}

test('two animators move two meetings to one table at one hour: exactly one wins, the other is told who sits there', async () => {
  const { as, eventId, slots, m1, m2, act } = await twoMeetings();
  const to = { slotId: slots[2]!, table: 7 };
  const results = await Promise.all([
    inNetwork(as('animator', 'Ada'), (ctx) => move(ctx, eventId, m1.id, m1, to)),
    inNetwork(as('animator', 'Ugo'), (ctx) => move(ctx, eventId, m2.id, m2, to)),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({
    refusal: { code: 'meeting/table-taken', data: { table: 7 } },
  });
  const there = (await act(readMeetings)).filter((meeting) => meeting.slotId === to.slotId);
  expect(there).toHaveLength(1);
});

test('two animators seat one firm twice at one hour: exactly one wins', async () => {
  const { as, eventId, slots, firms, act } = await twoMeetings();
  const results = await Promise.all(
    [1, 2, 3].map((other, i) =>
      inNetwork(as('animator'), (ctx) =>
        arrange(ctx, eventId, firms[0]!, firms[other === 1 ? 2 : other]!, {
          slotId: slots[3]!,
          table: i + 1,
        }),
      ),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect((await act(readMeetings)).filter((meeting) => meeting.slotId === slots[3])).toHaveLength(1);
});

test('past every check, the rows themselves refuse a double booking', async () => {
  const { act, firms, slots } = await twoMeetings();
  const [a, b] = [firms[0]!, firms[2]!].sort();
  const meeting = { a: a!, b: b!, slotId: slots[0]!, table: 9, locked: false };
  await expect(
    act((ctx, id) => seatMeetings(ctx, id, [{ ...meeting, id: ctx.newId() }], null)),
  ).rejects.toMatchObject({ code: '23505', constraint: 'meeting_seat_taken' });
  const [c, d] = [firms[2]!, firms[3]!].sort();
  await expect(
    act((ctx, id) =>
      seatMeetings(
        ctx,
        id,
        [{ id: ctx.newId(), a: c!, b: d!, slotId: slots[0]!, table: 1, locked: false }],
        null,
      ),
    ),
  ).rejects.toMatchObject({ code: '23505' });
});

test('a meeting takes both its seats along when it moves', async () => {
  const { done, act, slots, m1, eventId } = await twoMeetings();
  await done((ctx, id) => move(ctx, id, m1.id, m1, { slotId: slots[3]!, table: 5 }));
  const seats = await act((ctx) =>
    ctx.db
      .selectFrom('meeting_seat')
      .select('slot_id')
      .where('event_id', '=', eventId)
      .where('meeting_id', '=', m1.id)
      .execute(),
  );
  expect(seats).toEqual([{ slot_id: slots[3] }, { slot_id: slots[3] }]);
});

test('a meeting that somebody else moved meanwhile stays where they put it', async () => {
  const { done, act, slots, m1 } = await twoMeetings();
  await done((ctx, id) => move(ctx, id, m1.id, m1, { slotId: slots[2]!, table: 1 }));
  expect(await act((ctx, id) => move(ctx, id, m1.id, m1, { slotId: slots[3]!, table: 1 }))).toMatchObject({
    ok: false,
    refusal: { code: 'meeting/moved-meanwhile' },
  });
});

test('another network can neither move, lock, drop nor see a meeting', async () => {
  const { m1, eventId, slots } = await twoMeetings();
  const other = await openForum(2);
  const to = { slotId: slots[3]!, table: 1 };
  await expect(other.act((ctx) => move(ctx, eventId, m1.id, m1, to))).rejects.toMatchObject({ status: 404 });
  expect(await other.act((ctx, id) => move(ctx, id, m1.id, m1, to))).toMatchObject({
    refusal: { code: 'meeting/gone' },
  });
  expect(await other.done((ctx, id) => setLock(ctx, id, [m1.id], true))).toBe(0);
  await expect(other.act((ctx, id) => drop(ctx, id, m1.id))).rejects.toMatchObject({ status: 404 });
  expect(await other.act((ctx) => readMeetings(ctx, eventId))).toEqual([]);
});

test('a firm can’t be marked away where it has a meeting; other boxes are saved', async () => {
  const { done, act, slots, firms } = await twoMeetings();
  const away = (slotId: string) => ({ participantId: firms[0]!, slotId, away: true });
  const result = await done((ctx, id) => changeAbsences(ctx, id, [away(slots[0]!), away(slots[1]!)]));
  expect(result).toMatchObject({ saved: 1, refused: [{ code: 'absence/in-a-meeting', data: { table: 1 } }] });
  const hall = await act(readHall);
  expect([...hall.participants[0]!.away]).toEqual([slots[1]]);
});

test('a firm taken out loses its meetings and gets them back by undo, where their place is still free', async () => {
  const { done, act, firms, m1, slots } = await twoMeetings();
  const other = await done((ctx, id) =>
    arrange(ctx, id, firms[0]!, firms[2]!, { slotId: slots[2]!, table: 3 }),
  );
  const removed = await done((ctx, id) => removeParticipant(ctx, id, firms[0]!));
  expect(removed).toMatchObject({ name: 'Firm 000', meetings: 2 });
  await done((ctx, id) => arrange(ctx, id, firms[1]!, firms[2]!, { slotId: slots[0]!, table: 8 }));
  expect(await done((ctx, id) => bringBack(ctx, id, removed.changeId))).toEqual({
    name: 'Firm 000',
    lost: 1,
  });
  const ids = (await act(readMeetings)).map((meeting) => meeting.id);
  expect(ids).toContain(other.id);
  expect(ids).not.toContain(m1.id);
  expect(await done((ctx, id) => bringBack(ctx, id, removed.changeId))).toMatchObject({ lost: 0 });
});

test('announcing keeps what was told, locks it, and later changes are counted', async () => {
  const { done, act, slots, m1, m2 } = await twoMeetings();
  expect(await done(announce)).toBe(1);
  expect(await act(announce)).toMatchObject({ refusal: { code: 'forum/nothing-changed' } });
  expect(await act((ctx, id) => move(ctx, id, m1.id, m1, { slotId: slots[3]!, table: 1 }))).toMatchObject({
    refusal: { code: 'meeting/locked' },
  });
  await done((ctx, id) => setLock(ctx, id, [m1.id], false));
  await done((ctx, id) => move(ctx, id, m1.id, m1, { slotId: slots[3]!, table: 1 }));
  await done((ctx, id) => drop(ctx, id, m2.id));
  const changes = await act(readChanges);
  expect([...changes!.changed]).toEqual([m1.id]);
  expect(changes!.dropped).toHaveLength(1);
  expect(changes!.touched.size).toBe(4);
  expect(await done(announce)).toBe(2);
});

test('a forum is put away after its last slot, and then nothing moves in it', async () => {
  const { as, eventId, act, m1, slots } = await twoMeetings();
  const on = (now: string) => ({ ...as('animator'), now: new Date(now) });
  const close = (now: string) => inNetwork(on(now), (ctx) => closeForum(ctx, eventId));
  expect(await close('2026-12-10T08:00:00Z')).toMatchObject({ refusal: { code: 'forum/not-held-yet' } });
  expect(await close('2026-12-10T20:00:00Z')).toMatchObject({ ok: true });
  const to = { slotId: slots[3]!, table: 1 };
  expect(await act((ctx, id) => move(ctx, id, m1.id, m1, to))).toMatchObject({
    refusal: { code: 'forum/over' },
  });
  await act(reopenForum);
  expect(await act((ctx, id) => move(ctx, id, m1.id, m1, to))).toMatchObject({ ok: true });
});

test('a meeting reported held is a fact between two firms; the last word on it counts', async () => {
  const { done, act, m1 } = await twoMeetings();
  const occurredAt = new Date('2026-01-10T09:00:00Z');
  const report = (outcome: 'held' | 'no-show', cardsExchanged = 0) =>
    done((ctx, id) =>
      reportMeetings(ctx, id, [
        { meetingId: m1.id, participantId: null, outcome, cardsExchanged, occurredAt },
      ]),
    );
  const told = async () => (await act((ctx) => standingFacts(ctx))).map((fact) => fact.type).sort();
  await report('held', 2);
  await report('held', 2);
  expect(await told()).toEqual(['card', 'meeting']);
  await report('no-show');
  expect(await told()).toEqual([]);
  await report('held');
  expect(await told()).toEqual(['meeting']);
});
