import { describe, expect, test } from 'vitest';
import { goldChain } from './worlds/gold-chain/index.ts';
import { domainOf, emailOf, phoneOf } from './worlds/invented.ts';
import { comingForum } from './worlds/motor-valley/coming-forum.ts';
import { motorValley } from './worlds/motor-valley/index.ts';
import { nearForum } from './worlds/motor-valley/near-forum.ts';
import { pastForum } from './worlds/motor-valley/past-forum.ts';

const now = new Date('2026-11-21T18:00:00Z');
const pairsOf = (list: readonly { a: string; b: string }[]) => list.map(({ a, b }) => `${a} ${b}`);

describe.each([motorValley, goldChain])('the cast of $name', (cast) => {
  const keys = cast.firms.map((firm) => firm.key);
  const people = cast.firms.flatMap((firm) => firm.people.map(([name]) => name));

  test('names each firm and each person once', () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(people).size).toBe(people.length);
  });

  test('only seeks, and only serves, firms of its own', () => {
    const sought = cast.firms.flatMap((firm) => firm.seeks.filter((key) => key !== firm.key));
    expect(sought.filter((key) => !keys.includes(key))).toEqual([]);
    expect(sought.length).toBe(cast.firms.flatMap((firm) => firm.seeks).length);
    const strangers = cast.secondMandates.filter(
      ({ person, firm }) => !people.includes(person) || !keys.includes(firm),
    );
    expect(strangers).toEqual([]);
  });

  test('says what each firm offers and needs, and a line in both languages', () => {
    const mute = cast.firms.filter(
      (firm) => !firm.offers[0] || !firm.needs[0] || !firm.line.it || !firm.line.en,
    );
    expect(mute).toEqual([]);
  });

  test('can reach nobody: reserved addresses, numbers that do not ring', () => {
    const domains = cast.firms.map(domainOf);
    expect(new Set(domains).size).toBe(domains.length);
    expect(domains.filter((domain) => !/^[a-z0-9-]+\.example$/.test(domain))).toEqual([]);
    expect(cast.staff.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
  });
});

test('a person is written to at the firm', () => {
  expect(emailOf('Ginevra Altoviti Marsan', { name: 'Studio Legale Altoviti Marsan' })).toBe(
    'ginevra.altoviti-marsan@studio-legale-altoviti-marsan.example',
  );
  expect([phoneOf(7, 'it'), phoneOf(7, 'en')]).toEqual(['+39 000 555 0107', '+44 1632 960107']);
});

test('the Motor Valley speaks two languages and shares people', () => {
  const italian = motorValley.firms.filter((firm) => firm.lang === 'it').length;
  expect([motorValley.firms.length, italian]).toEqual([64, 33]);
  expect(motorValley.secondMandates.filter(({ until }) => !until).length).toBeGreaterThan(8);
});

describe('the coming forum', () => {
  const forum = comingForum(now);

  test('is about a month away, on a Thursday, the same however often it is asked for', () => {
    expect([forum.day, forum.name]).toEqual(['2026-12-17', 'Motor Valley Forum, December 2026']);
    expect(comingForum(now)).toEqual(forum);
  });

  test('has forty firms, a hundred and eighty wishes and no timetable', () => {
    expect([forum.participants.length, forum.wishes.length, forum.meetings.length]).toEqual([40, 180, 0]);
    expect(forum.slots.filter(({ kind }) => kind === 'meeting').length).toBe(15);
  });

  test('holds wishes that cannot be met, each for a reason of its own', () => {
    const wishes = forum.wishes.map(({ from, to }) => `${from} ${to}`);
    expect(wishes).toContain('falcovento moresina');
    const away = (firm: string) => forum.participants.find((one) => one.firm === firm)!.away;
    const together = forum.slots.filter(
      ({ kind }, at) =>
        kind === 'meeting' && !away('falcovento').includes(at) && !away('moresina').includes(at),
    );
    expect(together).toEqual([]);
    expect(wishes).toContain('flessana otterana');
    expect(forum.neverPairs).toContainEqual(['flessana', 'otterana']);
    const wanted = forum.wishes.filter(({ from, to }) => [from, to].includes('lanternwick')).length;
    expect(wanted).toBeGreaterThan(8 + 2);
  });
});

describe('the near forum', () => {
  const forum = nearForum(now);

  test('is within the week, and announced', () =>
    expect([forum.day, forum.state]).toEqual(['2026-11-24', 'announced']));

  test('has nobody at two tables at once, and wishes that wait for a hole', () => {
    const seats = forum.meetings.flatMap(({ a, b, slot }) => [`${a} ${slot}`, `${b} ${slot}`]);
    expect(new Set(seats).size).toBe(seats.length);
    expect(new Set(forum.meetings.map(({ slot, table }) => `${slot} ${table}`)).size).toBe(
      forum.meetings.length,
    );
    expect(forum.unmet.length).toBeGreaterThan(2);
  });
});

describe('the past forum', () => {
  const forum = pastForum(now);

  test('was seven months ago', () => expect(forum.day).toBe('2026-04-22'));

  test('seated nobody twice, no table twice, nobody who was away', () => {
    const seats = forum.meetings.flatMap(({ a, b, slot }) => [`${a} ${slot}`, `${b} ${slot}`]);
    const tables = forum.meetings.map(({ slot, table }) => `${slot} ${table}`);
    const absent = forum.participants.flatMap(({ firm, away }) => away.map((slot) => `${firm} ${slot}`));
    expect(new Set(seats).size).toBe(seats.length);
    expect(new Set(tables).size).toBe(tables.length);
    expect(new Set(pairsOf(forum.meetings)).size).toBe(forum.meetings.length);
    expect(seats.filter((seat) => absent.includes(seat))).toEqual([]);
    expect(Math.max(...forum.meetings.map(({ table }) => table))).toBeLessThanOrEqual(forum.tables);
  });

  test('accounts for every wish: a meeting, or why there was none', () => {
    const met = new Set(pairsOf(forum.meetings));
    const unplaced = forum.wishes.filter(
      ({ from, to }) => !met.has(from < to ? `${from} ${to}` : `${to} ${from}`),
    );
    expect(unplaced.length).toBeGreaterThan(0);
    expect(new Set(forum.unmet.map(({ wish }) => wish))).toEqual(new Set(unplaced));
    expect(forum.unmet.filter(({ full }) => full).map(({ full }) => full)).toContain('lanternwick');
  });

  test('left facts: nine in ten held, some to be repeated', () => {
    const silent = forum.meetings.filter((_, at) => !forum.reports.some((report) => report.meeting === at));
    const missed = forum.reports.filter(({ outcome }) => outcome === 'no-show');
    expect(silent).toEqual([]);
    expect(missed.length / forum.meetings.length).toBeLessThan(0.1);
    expect(missed.length).toBeGreaterThan(0);
    expect(forum.reports.filter(({ again }) => again).length).toBeGreaterThan(10);
  });
});
