import { describe, expect, test } from 'vitest';
import { absencesOf, closingsOf, dayOf } from './day.ts';
import { afterRepair, type FloorAsk, lossesOf, proposeRepair, tellProposal, walkIn } from './floor.ts';
import { type Hall, type Meeting, pairKey } from './hall.ts';
import { type Happening, readHappening, whatOf, whats, writeHappening } from './happening.ts';
import type { Wish } from './wish.ts';

/** Four slots on Thursday with lunch in the middle, one on Friday; two tables. Alfa, Beta, Gamma, Delta, Elle. */
const slot = (id: string, day: string, hour: string, kind: 'meeting' | 'break' = 'meeting') => ({
  id,
  day,
  startsAt: new Date(`${day}T${hour}:00Z`),
  kind,
});
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
    slot('t1', '2026-12-10', '09:00'),
    slot('t2', '2026-12-10', '10:00'),
    slot('lunch', '2026-12-10', '12:00', 'break'),
    slot('t3', '2026-12-10', '14:00'),
    slot('t4', '2026-12-10', '15:00'),
    slot('f1', '2026-12-11', '09:00'),
  ],
  tables: [1, 2].map((number) => ({ number, closed: false })),
  participants: ['alfa', 'beta', 'gamma', 'delta', 'elle'].map((id) => ({
    id,
    name: id.replace(/^./, (first) => first.toUpperCase()),
    away: new Set<string>(id === 'elle' ? ['f1'] : []),
    cap: null,
  })),
  meetings: [
    meeting('alfa', 'beta', 't1', 1),
    meeting('delta', 'gamma', 't1', 2),
    meeting('alfa', 'gamma', 't2', 1),
    meeting('beta', 'delta', 't3', 1),
    meeting('alfa', 'delta', 'f1', 1),
  ],
  never: new Set([pairKey('beta', 'gamma')]),
};
const wish = (id: string, from: string, to: string): Wish => ({ id, from, to, weight: 2 });
const wishes = [
  wish('w1', 'alfa', 'beta'),
  wish('w2', 'gamma', 'delta'),
  wish('w3', 'gamma', 'alfa'),
  wish('w4', 'beta', 'delta'),
  wish('w5', 'delta', 'alfa'),
  wish('w6', 'beta', 'gamma'),
];
const ask = (over: Partial<FloorAsk> = {}): FloorAsk => ({
  wishes,
  calledOff: new Set(),
  mayMove: new Set(),
  hour: (at) => at.toISOString().slice(11, 16),
  ...over,
});
const morning = new Date('2026-12-10T09:05:00Z');
const proposed = (happening: Happening, over: Partial<FloorAsk> = {}, on = hall, now = morning) => {
  const made = proposeRepair(dayOf(on, now), happening, ask(over));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};
const seats = (...given: Parameters<typeof proposed>) =>
  proposed(...given).seats.map((one) =>
    one.kind === 'entered'
      ? `${one.a}-${one.b} enters ${one.to.slotId}/${one.to.table}`
      : one.kind === 'lost'
        ? `${one.meetingId} lost: ${one.reason}`
        : `${one.meetingId} ${one.kind} ${one.to.slotId}/${one.to.table}`,
  );

describe('what happens, and the repair that moves the fewest', () => {
  test.each<[string, Happening, string[]]>([
    [
      'a firm that does not come loses the meetings of its day, and keeps those of the day after',
      { kind: 'no-show', participantId: 'alfa', slotId: null },
      ['alfa-gamma lost: unmet/day-no-way'],
    ],
    [
      'who leaves early meets before it goes, where both are free',
      { kind: 'left', participantId: 'beta', slotId: 't3' },
      ['beta-delta moved t2/2'],
    ],
    [
      'who comes late meets later',
      { kind: 'late', participantId: 'gamma', slotId: 't3' },
      ['alfa-gamma moved t4/1'],
    ],
    [
      'a meeting called off moves nobody',
      { kind: 'called-off', meetingId: 'beta-delta' },
      ['beta-delta lost: unmet/called-off'],
    ],
    [
      'a table closed for one slot changes tables and no hours',
      { kind: 'table-closed', table: 1, slotId: 't2', only: true },
      ['alfa-gamma reseated t2/2'],
    ],
    [
      'a table closed from a slot on is closed until the evening, not the day after',
      { kind: 'table-closed', table: 1, slotId: 't2', only: false },
      ['alfa-gamma reseated t2/2', 'beta-delta reseated t3/2'],
    ],
    [
      'a walk-in gets the wishes that fit, and moves nobody',
      { kind: 'walk-in', name: 'Zeta', wishes: ['alfa', 'elle'] },
      ['walk-in-alfa enters t3/2', 'walk-in-elle enters t2/2'],
    ],
    ['what has begun is history', { kind: 'late', participantId: 'alfa', slotId: 't2' }, []],
  ])('%s', (_, happening, expected) => {
    expect(seats(happening).sort()).toEqual(expected);
  });

  test('a locked meeting never moves: it is lost, and when it may move it is saved', () => {
    const locked = { ...hall, meetings: hall.meetings.map((one) => ({ ...one, locked: true })) };
    const late: Happening = { kind: 'late', participantId: 'gamma', slotId: 't3' };
    expect(seats(late, {}, locked)).toEqual(['alfa-gamma lost: unmet/day-locked']);
    expect(lossesOf(proposed(late, {}, locked))).toBe(1);
    expect(seats(late, { mayMove: new Set(['alfa-gamma']) }, locked)).toEqual(['alfa-gamma moved t4/1']);
  });

  test('a wish that waits takes the hole, unless its meeting was called off before', () => {
    const full: Hall = {
      ...hall,
      tables: [{ number: 1, closed: false }],
      meetings: [
        meeting('alfa', 'gamma', 't2', 1),
        meeting('beta', 'delta', 't3', 1),
        meeting('gamma', 'delta', 't4', 1),
        meeting('alfa', 'beta', 'f1', 1),
      ],
    };
    const waiting = [...wishes.filter((one) => one.id !== 'w5'), wish('w7', 'elle', 'delta')];
    const off: Happening = { kind: 'called-off', meetingId: 'alfa-gamma' };
    expect(seats(off, { wishes: waiting }, full)).toEqual([
      'alfa-gamma lost: unmet/called-off',
      'delta-elle enters t2/1',
    ]);
    expect(seats(off, { wishes: waiting, calledOff: new Set(['w7']) }, full)).toEqual([
      'alfa-gamma lost: unmet/called-off',
    ]);
  });

  test('in a rehearsal a later slot is the present one; the clock is never turned back', () => {
    const off: Happening = { kind: 'called-off', meetingId: 'alfa-gamma' };
    expect(proposeRepair(dayOf(hall, morning, 't2'), off, ask())).toMatchObject({
      refusal: { code: 'floor/begun' },
    });
    expect(dayOf(hall, new Date('2026-12-10T14:30:00Z'), 't1').begun).toBe(3);
    expect(dayOf(hall, new Date('2026-12-01T00:00:00Z')).begun).toBe(0);
  });

  test('says who moves, to those it concerns and to nobody else', () => {
    const made = proposed({ kind: 'late', participantId: 'gamma', slotId: 't3' });
    expect(made.concerns.sort()).toEqual(['alfa', 'gamma']);
    const { summary, told } = tellProposal(made, 'en');
    expect(summary).toBe('2 firms move.');
    expect(told.map((one) => [one.name, ...one.sentences])).toEqual([
      [
        'Alfa',
        'Your meeting with Gamma moves from 10:00 to 15:00, table 1: Gamma can’t be there then.'.replace(
          '’',
          "'",
        ),
      ],
      [
        'Gamma',
        'Your meeting with Alfa moves from 10:00 to 15:00, table 1: Gamma can’t be there then.'.replace(
          '’',
          "'",
        ),
      ],
    ]);
  });

  test.each<[Happening, string]>([
    [{ kind: 'called-off', meetingId: 'nobody' }, 'meeting/gone'],
    [{ kind: 'no-show', participantId: 'nobody', slotId: null }, 'floor/not-taking-part'],
    [{ kind: 'table-closed', table: 9, slotId: 't2', only: true }, 'meeting/no-such-table'],
  ])('refuses what is not there: %o', (happening, code) => {
    expect(proposeRepair(dayOf(hall, morning), happening, ask())).toMatchObject({ refusal: { code } });
  });
});

describe('facts that stay', () => {
  const day = dayOf(hall, morning);
  test('a firm is away for its day, and was not away from a meeting that has begun', () => {
    const slots = (happening: Happening) => absencesOf(day, happening).add.map((one) => one.slotId);
    expect(slots({ kind: 'no-show', participantId: 'alfa', slotId: null })).toEqual(['t2', 't3', 't4']);
    expect(slots({ kind: 'no-show', participantId: 'elle', slotId: null })).toEqual(['t1', 't2', 't3', 't4']);
    expect(slots({ kind: 'late', participantId: 'elle', slotId: 't3' })).toEqual(['t1', 't2']);
    expect(slots({ kind: 'left', participantId: 'elle', slotId: 't4' })).toEqual(['t4']);
    expect(absencesOf(day, { kind: 'back', participantId: 'elle', slotId: 'f1' }).end).toHaveLength(1);
  });
  test('a table is closed where it was open, and opens where it was closed', () => {
    expect(closingsOf(day, { kind: 'table-closed', table: 1, slotId: 't1', only: false }).add).toEqual([
      't2',
      't3',
      't4',
    ]);
    expect(closingsOf(day, { kind: 'table-open', table: 1, slotId: 't2' })).toEqual({ add: [], end: [] });
  });
});

test('seats after a repair: the same meetings elsewhere, the lost ones gone, the new ones named', () => {
  const after = afterRepair(
    hall.meetings,
    [
      {
        kind: 'moved',
        meetingId: 'alfa-gamma',
        from: { slotId: 't2', table: 1 },
        to: { slotId: 't3', table: 2 },
      },
      {
        kind: 'lost',
        meetingId: 'beta-delta',
        from: { slotId: 't3', table: 1 },
        reason: 'unmet/day-no-slot',
      },
      { kind: 'entered', a: walkIn, b: 'alfa', to: { slotId: 't4', table: 1 } },
    ],
    { firm: (id) => (id === walkIn ? 'zeta' : id), meeting: () => 'new' },
  );
  expect(after.map((one) => `${one.id} ${one.slotId}/${one.table}`)).toEqual([
    'alfa-beta t1/1',
    'delta-gamma t1/2',
    'alfa-gamma t3/2',
    'alfa-delta f1/1',
    'new t4/1',
  ]);
  expect(after.at(-1)).toMatchObject({ a: 'alfa', b: 'zeta' });
});

test('every happening can be written into an address and read back', () => {
  const all: Happening[] = [
    { kind: 'no-show', participantId: 'p', slotId: null },
    { kind: 'no-show', participantId: 'p', slotId: 's' },
    { kind: 'late', participantId: 'p', slotId: 's' },
    { kind: 'left', participantId: 'p', slotId: 's' },
    { kind: 'back', participantId: 'p', slotId: 's' },
    { kind: 'called-off', meetingId: 'm' },
    { kind: 'table-closed', table: 3, slotId: 's', only: true },
    { kind: 'table-closed', table: 3, slotId: 's', only: false },
    { kind: 'table-open', table: 3, slotId: 's' },
    { kind: 'walk-in', name: 'Zeta & figli', wishes: ['p', 'q'] },
  ];
  expect(all.map(whatOf).sort()).toEqual([...whats].sort());
  for (const one of all)
    expect(readHappening(new URLSearchParams(writeHappening(one).toString()))).toEqual(one);
  for (const broken of [
    '',
    'what=late&firm=p',
    'what=table-closed&table=x&slot=s',
    'what=walk-in',
    'what=other',
  ])
    expect(readHappening(new URLSearchParams(broken))).toBeNull();
});
