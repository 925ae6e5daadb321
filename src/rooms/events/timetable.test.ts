import type { Timetable } from '#packages/timetable';
import { describe, expect, test } from 'vitest';
import { type Hall, type HallParticipant, type Meeting, pairKey } from './hall.ts';
import { pose, readAnswer, stillFitting } from './timetable.ts';
import type { Weight, Wish } from './wish.ts';

const slot = (id: string, day: string, hour: number, kind: 'meeting' | 'break' = 'meeting') => ({
  id,
  day,
  startsAt: new Date(`${day}T${hour}:00:00Z`),
  kind,
});
const firm = (id: string, over: Partial<HallParticipant> = {}): HallParticipant => ({
  id,
  name: id,
  away: new Set(),
  cap: null,
  ...over,
});
const wish = (id: string, from: string, to: string, weight: Weight = 2): Wish => ({ id, from, to, weight });
const meeting = (a: string, b: string, slotId: string, table: number, locked = false): Meeting => ({
  id: `${a}-${b}`,
  a,
  b,
  slotId,
  table,
  locked,
});

const hall: Hall = {
  slots: [
    slot('thu9', '2026-12-10', 9 + 1),
    slot('thu-lunch', '2026-12-10', 12, 'break'),
    slot('thu14', '2026-12-10', 14),
    slot('fri9', '2026-12-11', 10),
  ],
  tables: [
    { number: 1, closed: false },
    { number: 2, closed: true },
    { number: 7, closed: false },
  ],
  participants: [firm('a'), firm('b', { away: new Set(['thu14']) }), firm('c', { cap: 1 }), firm('d')],
  meetings: [meeting('a', 'd', 'thu14', 7, true), meeting('a', 'b', 'thu9', 1)],
  never: new Set([pairKey('b', 'd')]),
};

describe('the problem', () => {
  const wishes = [
    wish('w1', 'a', 'b', 1),
    wish('w2', 'b', 'a', 3),
    wish('w3', 'a', 'c', 3),
    wish('w4', 'd', 'c'),
    wish('w5', 'b', 'd'),
  ];
  const posed = pose(hall, wishes);

  test('numbers open tables and meeting slots only, and tells the days apart', () => {
    expect(posed.problem.slots).toEqual([{ day: 1 }, { day: 1 }, { day: 2 }]);
    expect(posed.slotIds).toEqual(['thu9', 'thu14', 'fri9']);
    expect(posed.tableNumbers).toEqual([1, 7]);
    expect(posed.problem.participants[1]).toEqual({ name: 'b', forbidden: [2] });
  });

  test('holds locked meetings where they are and lets the others be made anew', () => {
    expect(posed.problem.meetings).toEqual([
      { a: 1, b: 4, locked: { slot: 2, table: 2 } },
      { a: 1, b: 2, weight: 10, mutual: true },
      { a: 1, b: 3, weight: 9, mutual: false },
    ]);
  });

  test('a pair that must not meet, and what exceeds a bound on meetings, never gets there: the weakest goes', () => {
    expect(posed.beforehand).toEqual([
      { wishId: 'w5', reason: 'unmet/never-together', data: {} },
      { wishId: 'w4', reason: 'unmet/at-cap', data: { firm: 'c', cap: 1 } },
    ]);
  });

  test('a wish of a firm that left is passed over', () => {
    expect(pose(hall, [wish('w9', 'a', 'gone')]).pairs).toHaveLength(1);
  });
});

test('the answer comes back in ids, with every unmet wish and its reason', () => {
  const posed = pose(hall, [wish('w1', 'a', 'b'), wish('w3', 'a', 'c'), wish('w2', 'b', 'a')]);
  const timetable: Pick<Timetable, 'held' | 'left'> = {
    held: [
      { meeting: 1, slot: 2, table: 2 },
      { meeting: 3, slot: 3, table: 1 },
    ],
    left: [{ meeting: 2, reason: { code: 'tables-full', a: 1, b: 2, slots: [1], tables: 2 } }],
  };
  expect(readAnswer(posed, timetable)).toEqual({
    meetings: [
      { a: 'a', b: 'd', slotId: 'thu14', table: 7, locked: true },
      { a: 'a', b: 'c', slotId: 'fri9', table: 1, locked: false },
    ],
    unmet: [
      { wishId: 'w1', reason: 'unmet/tables-full', data: { slots: ['thu9'] } },
      { wishId: 'w2', reason: 'unmet/tables-full', data: { slots: ['thu9'] } },
    ],
  });
});

describe('when the hall changed while the engine worked', () => {
  const answered = {
    meetings: [
      { a: 'a', b: 'd', slotId: 'thu14', table: 7, locked: true },
      { a: 'a', b: 'b', slotId: 'thu9', table: 1, locked: false },
      { a: 'c', b: 'd', slotId: 'fri9', table: 7, locked: false },
    ],
    unmet: [],
  };
  const wishes = [wish('w1', 'a', 'b'), wish('w2', 'd', 'c')];

  test('nothing is lost where nothing changed', () => {
    expect(stillFitting(hall, answered, wishes)).toEqual(answered);
  });

  test('a firm that is away by now, or a table that closed, leaves a wish not met', () => {
    const away = {
      ...hall,
      participants: hall.participants.map((p) => (p.id === 'b' ? { ...p, away: new Set(['thu9']) } : p)),
    };
    expect(stillFitting(away, answered, wishes).unmet).toEqual([
      { wishId: 'w1', reason: 'unmet/changed-meanwhile', data: {} },
    ]);
    const closed = {
      ...hall,
      tables: hall.tables.map((table) => ({ ...table, closed: table.number !== 1 })),
    };
    expect(stillFitting(closed, answered, wishes).unmet.map((one) => one.wishId)).toEqual(['w2']);
  });

  test('a wish withdrawn meanwhile is simply not held', () => {
    expect(stillFitting(hall, answered, [wishes[0]!])).toEqual({
      meetings: answered.meetings.slice(0, 2),
      unmet: [],
    });
  });

  test('a meeting locked elsewhere meanwhile stands where it was locked', () => {
    const locked = { ...hall, meetings: [...hall.meetings, meeting('c', 'd', 'thu9', 7, true)] };
    const fitted = stillFitting(locked, answered, wishes);
    expect(fitted.meetings).toContainEqual({ a: 'c', b: 'd', slotId: 'thu9', table: 7, locked: true });
    expect(fitted.meetings).toHaveLength(3);
  });
});
