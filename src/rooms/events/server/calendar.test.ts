import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { paperForum } from '../../../../tests/worlds/paper-forum.ts';
import { agendaOf } from '../book.ts';
import { calendarOf } from './calendar.ts';

const at = new Date('2026-12-01T09:00:00Z');
const book = paperForum({ firms: 16, slotsADay: 10, tables: 8, filled: 101, days: 2 });
const meetings = agendaOf(book, 'p0').flatMap((row) => (row.kind === 'meeting' ? [row] : []));
const read = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[]);
const entriesOf = (file: string) =>
  read(file)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

test('every meeting comes back, at its hour and table, with its counterpart', () => {
  const entries = entriesOf(calendarOf(book, 'p0', { lang: 'it', at }));
  expect(
    entries.map((one) => [one.startDate.toJSDate(), one.endDate.toJSDate(), one.summary, one.location]),
  ).toEqual(
    meetings.map((row) => [
      row.slot.startsAt,
      row.slot.endsAt,
      `Incontro con ${row.with.name}`,
      `tavolo ${row.table}, Modena, Palazzo dei Musei`,
    ]),
  );
});

test('text that looks like syntax survives: commas, semicolons, backslashes, line ends, long words', () => {
  const nasty = 'A; B, C\\D\\n “E”\nČłőș 北京精密铸造有限公司 '.repeat(4).trim();
  const odd = {
    ...book,
    participants: book.participants.map((one) => ({ ...one, line: nasty, people: [] })),
  };
  const file = calendarOf(odd, 'p0', { lang: 'en', at });
  expect(entriesOf(file)[0]!.description.startsWith(nasty)).toBe(true);
});

test('lines end with CRLF and are at most 75 octets, without cutting a letter in two', () => {
  const file = Buffer.from(calendarOf(book, 'p2', { lang: 'it', at }));
  const lines = file.toString('latin1').split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
  expect(file.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\u{fffd}');
});

test('published, not asking for an answer; stamped by the announcement, the same each time', () => {
  const file = calendarOf(book, 'p0', { lang: 'it', at });
  expect(file).toBe(calendarOf(book, 'p0', { lang: 'it', at: new Date(0) }));
  expect(file).toMatch(/^METHOD:PUBLISH\r$/m);
  expect(file).toMatch(/^DTSTAMP:20261211T160500Z\r$/m);
  expect(file).toMatch(/^DTSTART:20261215T080000Z\r$/m);
  expect(file).not.toMatch(/ATTENDEE|ORGANIZER|VALARM/);
});

test('a meeting that moves keeps its name and gets a higher sequence', () => {
  const before = entriesOf(calendarOf(book, 'p0', { lang: 'it', at }))[0]!;
  const [first, ...rest] = book.meetings;
  const moved = { ...book, meetings: [{ ...first!, table: 8, changed: true }, ...rest] };
  const after = entriesOf(calendarOf(moved, 'p0', { lang: 'it', at }))[0]!;
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  const later = { ...book.event, announcedAt: new Date('2026-12-12T09:00:00Z') };
  const again = entriesOf(calendarOf({ ...book, event: later }, 'p0', { lang: 'it', at }))[0]!;
  expect(again.sequence).toBeGreaterThan(after.sequence);
});

test('a firm without meetings, or not of this forum, gets an empty calendar that still reads', () => {
  const empty = paperForum({ firms: 4, slotsADay: 2, tables: 2, filled: 0 });
  expect(entriesOf(calendarOf(empty, 'p0', { lang: 'en', at }))).toEqual([]);
  expect(entriesOf(calendarOf(empty, 'nobody', { lang: 'en', at }))).toEqual([]);
});
