import { describe, expect, test } from 'vitest';
import type { Hall, HallParticipant, Meeting } from './hall.ts';
import { pairKey } from './hall.ts';
import { arrangeMeeting, choicesFor, moveMeeting, placesFor, tableIn } from './meeting.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 11, 10, hour, 20));
const firm = (id: string, over: Partial<HallParticipant> = {}): HallParticipant => ({
  id,
  name: `${id} srl`,
  away: new Set(),
  cap: null,
  ...over,
});
const meeting = (
  id: string,
  a: string,
  b: string,
  slotId: string,
  table: number,
  locked = false,
): Meeting => ({
  id,
  a,
  b,
  slotId,
  table,
  locked,
});

/** Alloys meets Brakes at ten at table 1; Carbon meets Dampers at the same hour at table 2; Engines is away at nine. */
const hall: Hall = {
  slots: [
    { id: 'nine', day: '2026-12-10', startsAt: at(9), kind: 'meeting' },
    { id: 'ten', day: '2026-12-10', startsAt: at(10), kind: 'meeting' },
    { id: 'lunch', day: '2026-12-10', startsAt: at(11), kind: 'break' },
    { id: 'noon', day: '2026-12-10', startsAt: at(12), kind: 'meeting' },
  ],
  tables: [
    { number: 1, closed: false },
    { number: 2, closed: false },
    { number: 3, closed: true },
  ],
  participants: [
    firm('alloys'),
    firm('brakes'),
    firm('carbon'),
    firm('dampers'),
    firm('engines', { away: new Set(['nine']) }),
    firm('forge', { cap: 1 }),
  ],
  meetings: [
    meeting('m1', 'alloys', 'brakes', 'ten', 1),
    meeting('m2', 'carbon', 'dampers', 'ten', 2),
    meeting('m3', 'alloys', 'carbon', 'noon', 1, true),
    meeting('m4', 'brakes', 'forge', 'nine', 1),
    meeting('m5', 'dampers', 'engines', 'noon', 2),
  ],
  never: new Set([pairKey('brakes', 'dampers')]),
};

const place = (slotId: string, table: number) => ({ slotId, table });
const ten = at(10).toISOString();

describe('moving', () => {
  test('to a free place keeps the meeting itself', () => {
    const moved = moveMeeting(hall, 'm2', place('ten', 2), place('nine', 2));
    expect(moved).toEqual({ ok: true, value: { ...hall.meetings[1], slotId: 'nine', table: 2 } });
  });

  test('to where it is already changes nothing, even when locked', () => {
    expect(moveMeeting(hall, 'm3', place('noon', 1), place('noon', 1))).toMatchObject({ ok: true });
  });

  test('to another table in its own slot does not clash with itself', () => {
    const roomy = { ...hall, tables: hall.tables.map((table) => ({ ...table, closed: false })) };
    expect(moveMeeting(roomy, 'm2', place('ten', 2), place('ten', 3))).toMatchObject({
      ok: true,
      value: { table: 3 },
    });
  });

  test.each([
    ['meeting/gone', 'm9', place('ten', 1), place('nine', 1), undefined],
    [
      'meeting/moved-meanwhile',
      'm1',
      place('nine', 1),
      place('noon', 1),
      { a: 'alloys srl', b: 'brakes srl', table: 1, at: ten },
    ],
    ['meeting/locked', 'm3', place('noon', 1), place('nine', 2), { a: 'alloys srl', table: 1 }],
    ['meeting/no-such-slot', 'm1', place('ten', 1), place('never', 1), undefined],
    ['meeting/in-a-break', 'm1', place('ten', 1), place('lunch', 1), { at: at(11).toISOString() }],
    ['meeting/no-such-table', 'm1', place('ten', 1), place('nine', 9), { table: 9 }],
    ['meeting/no-such-table', 'm1', place('ten', 1), place('nine', 3), { table: 3 }],
    [
      'meeting/away',
      'm5',
      place('noon', 2),
      place('nine', 2),
      { firm: 'engines srl', at: at(9).toISOString() },
    ],
    [
      'meeting/firm-busy',
      'm1',
      place('ten', 1),
      place('noon', 2),
      { firm: 'alloys srl', with: 'carbon srl', table: 1 },
    ],
    [
      'meeting/table-taken',
      'm4',
      place('nine', 1),
      place('noon', 2),
      { a: 'dampers srl', b: 'engines srl', table: 2 },
    ],
  ])('is refused: %s', (code, id, from, to, data) => {
    const result = moveMeeting(hall, id, from, to);
    expect(result).toMatchObject({ ok: false, refusal: { code, ...(data ? { data } : {}) } });
  });
});

describe('arranging by hand', () => {
  test('seats the pair in one order, whoever is named first', () => {
    const made = arrangeMeeting(hall, 'm6', 'engines', 'alloys', place('ten', 2));
    expect(made).toMatchObject({ ok: false, refusal: { code: 'meeting/firm-busy' } });
    expect(arrangeMeeting(hall, 'm6', 'carbon', 'brakes', place('noon', 2))).toMatchObject({ ok: false });
    expect(arrangeMeeting(hall, 'm6', 'dampers', 'alloys', place('nine', 2))).toEqual({
      ok: true,
      value: meeting('m6', 'alloys', 'dampers', 'nine', 2),
    });
  });

  test.each([
    ['meeting/with-itself', 'alloys', 'alloys'],
    ['meeting/not-taking-part', 'alloys', 'stranger'],
    ['meeting/already', 'brakes', 'alloys'],
    ['meeting/never-together', 'dampers', 'brakes'],
    ['meeting/at-cap', 'forge', 'carbon'],
  ])('is refused: %s', (code, x, y) => {
    expect(arrangeMeeting(hall, 'm6', x, y, place('nine', 2))).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});

test('the places offered are exactly those a move accepts', () => {
  for (const one of hall.meetings.filter((m) => !m.locked)) {
    const offered = placesFor(hall, one).map((to) => `${to.slotId} ${to.table}`);
    const accepted = hall.slots.flatMap((slot) =>
      [1, 2, 3]
        .filter((table) => moveMeeting(hall, one.id, one, place(slot.id, table)).ok)
        .map((table) => `${slot.id} ${table}`),
    );
    expect(offered).toEqual(accepted);
  }
});

test('each slot is a choice of free tables, or one reason why not', () => {
  const choices = choicesFor(hall, hall.meetings[0]!);
  expect(choices.map((one) => [one.slotId, one.tables, one.clash?.code ?? null])).toEqual([
    ['nine', [], 'meeting/firm-busy'],
    ['ten', [1], null],
    ['noon', [], 'meeting/firm-busy'],
  ]);
  const crowded = { ...hall, tables: [{ number: 1, closed: false }] };
  expect(choicesFor(crowded, { id: null, a: 'alloys', b: 'carbon' })[0]).toMatchObject({
    tables: [],
    clash: { code: 'meeting/no-such-table' },
  });
});

test('without a table asked for, a meeting keeps its own where it can', () => {
  const choice = { slotId: 'nine', at: at(9), tables: [2, 5], clash: null };
  expect([tableIn(choice, 7, 5), tableIn(choice, null, 5), tableIn(choice, null, 1)]).toEqual([7, 5, 2]);
  expect(tableIn(undefined, null, 1)).toBe(0);
});
