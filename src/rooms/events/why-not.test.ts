import { describe, expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { type Hall, type HallParticipant, type Meeting, pairKey } from './hall.ts';
import { waysToMeet, type Way } from './why-not.ts';

/** Three slots, one table; Alfa would like to meet Beta. */
const slot = (id: string, hour: number) => ({
  id,
  day: '2026-12-10',
  startsAt: new Date(Date.UTC(2026, 11, 10, hour)),
  kind: 'meeting' as const,
});
const meeting = (a: string, b: string, slotId: string, table = 1, locked = false): Meeting => ({
  id: `${a}-${b}`,
  a,
  b,
  slotId,
  table,
  locked,
});
const firm = (id: string, over: Partial<HallParticipant> = {}): HallParticipant => ({
  id,
  name: id,
  away: new Set(),
  cap: null,
  ...over,
});
const firms = ['alfa', 'beta', 'gamma', 'delta', 'elle', 'fedra'];
const hallOf = (over: Partial<Hall> = {}): Hall => ({
  slots: [slot('nine', 9), slot('ten', 10), slot('eleven', 11)],
  tables: [{ number: 1, closed: false }],
  participants: firms.map((id) => firm(id)),
  meetings: [],
  never: new Set(),
  ...over,
});
const wish = { id: 'w', from: 'alfa', to: 'beta', weight: 2 as const };
const before = new Date(Date.UTC(2026, 11, 1));
const told = (hall: Hall, announced: string[] = [], now = before) =>
  waysToMeet(dayOf(hall, now), wish, new Set(announced)).map(say);
const say = ({ giving, at, table, moves }: Way) =>
  [
    giving.kind,
    'firm' in giving ? giving.firm : 'a' in giving ? `${giving.a}-${giving.b}` : '',
    `${at.getUTCHours()}/${table}`,
    ...moves.map((one) => `${one.a}-${one.b} ${one.from.getUTCHours()}>${one.to.getUTCHours()}`),
  ]
    .filter(Boolean)
    .join(' ');

const threeAtTable = [
  meeting('gamma', 'delta', 'nine'),
  meeting('elle', 'fedra', 'ten'),
  meeting('delta', 'elle', 'eleven'),
];

describe('what it would take to meet a wish', () => {
  test('nothing, where there is room', () => {
    expect(told(hallOf({ meetings: threeAtTable.slice(0, 2) }))).toEqual(['nothing 11/1']);
  });

  test('nothing of what has begun counts as room', () => {
    const now = new Date(Date.UTC(2026, 11, 10, 11));
    expect(told(hallOf({ meetings: threeAtTable.slice(0, 2) }), [], now)).toEqual([]);
  });

  test('others who move, as few as can be', () => {
    const participants = firms.map((id) =>
      firm(id, id === 'alfa' ? { away: new Set(['ten', 'eleven']) } : {}),
    );
    expect(told(hallOf({ participants, meetings: threeAtTable.slice(0, 2) }))).toEqual([
      'nothing 9/1 delta-gamma 9>11',
      'table 9/2',
      'comes alfa 11/1',
    ]);
  });

  test('a table more, where the hall is full', () => {
    expect(told(hallOf({ meetings: threeAtTable }))[0]).toBe('table 9/2');
  });

  test('a firm that comes after all, where they share no hour', () => {
    const away: Record<string, string[]> = { alfa: ['nine', 'ten'], beta: ['eleven'] };
    const participants = firms.map((id) => firm(id, { away: new Set(away[id] ?? []) }));
    expect(told(hallOf({ participants }))).toEqual(['comes alfa 9/1']);
  });

  test('a meeting left out, where somebody is busy all day', () => {
    const meetings = [
      meeting('alfa', 'gamma', 'nine', 1),
      meeting('alfa', 'delta', 'ten', 1),
      meeting('alfa', 'elle', 'eleven', 1),
    ];
    const hall = hallOf({ tables: [1, 2].map((number) => ({ number, closed: false })), meetings });
    expect(told(hall)).toEqual(['instead alfa-gamma 9/1']);
    const locked = { ...hall, meetings: meetings.map((one) => ({ ...one, locked: true })) };
    expect(told(locked)).toEqual([]);
  });

  test('one meeting more than a firm wanted', () => {
    const participants = firms.map((id) => firm(id, { cap: id === 'beta' ? 1 : null }));
    const ways = told(hallOf({ participants, meetings: [meeting('beta', 'gamma', 'nine')] }));
    expect(ways).toEqual(['cap beta 10/1', 'instead beta-gamma 9/1']);
  });

  test('announced meetings that may move, but not those locked by hand', () => {
    const participants = firms.map((id) =>
      firm(id, id === 'alfa' ? { away: new Set(['ten', 'eleven']) } : {}),
    );
    const meetings = [meeting('gamma', 'delta', 'nine', 1, true)];
    expect(told(hallOf({ participants, meetings }), ['gamma-delta'])).toContain(
      'announced 9/1 delta-gamma 9>10',
    );
    expect(told(hallOf({ participants, meetings }))).not.toContain('announced 9/1 delta-gamma 9>10');
  });

  test('your word, where you said that they must never meet', () => {
    expect(told(hallOf({ never: new Set([pairKey('alfa', 'beta')]) }))).toEqual(['together 9/1']);
  });
});
