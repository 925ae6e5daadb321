/**
 * A participant's meetings as an iCalendar file (RFC 5545), to be published, not answered. Hours are written in
 * UTC: they are right on every phone, whatever it thinks of zones. Two firms meet once in a forum, so the pair
 * is the entry's name: a meeting that moves is the same entry, with a higher sequence.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Lang } from '#platform';
import { agendaOf, type AgendaRow, type ForumBook } from '../book.ts';
import { printWords } from '../words/print.ts';

export interface CalendarWish {
  lang: Lang;
  /** The stamp of a forum that was never announced. */
  at: Date;
}

type MeetingRow = Extract<AgendaRow, { kind: 'meeting' }>;

export function calendarOf(book: ForumBook, participantId: string, { lang, at }: CalendarWish): string {
  const words = printWords[lang];
  const calendar = ical({
    name: words.calendarName(book.event.name),
    prodId: { company: 'Filiera', product: 'Forum', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.x('X-WR-TIMEZONE', book.event.zone);
  for (const row of agendaOf(book, participantId)) {
    if (row.kind !== 'meeting') continue;
    calendar.createEvent({
      id: `${[row.meeting.a, row.meeting.b].sort().join('.')}@filiera`,
      sequence: sequenceOf(book, row),
      stamp: book.event.announcedAt ?? at,
      start: row.slot.startsAt,
      end: row.slot.endsAt,
      summary: words.meetingWith(row.with.name),
      location: words.calendarLocation(row.table, book.event.place),
      description: descriptionOf(book, row, lang),
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}

/** Grows with every announcement, and once more for a meeting moved since: calendars keep the higher one. */
function sequenceOf({ event }: ForumBook, row: MeetingRow): number {
  const announced = Math.max(
    0,
    Math.floor(((event.announcedAt?.getTime() ?? 0) - Date.UTC(2020, 0)) / 60_000),
  );
  return announced * 2 + (row.meeting.changed ? 1 : 0);
}

function descriptionOf({ event }: ForumBook, { with: firm }: MeetingRow, lang: Lang): string {
  const people = firm.people.length ? `${printWords[lang].people}: ${firm.people.join(', ')}` : '';
  const where = [firm.town, firm.country].filter(Boolean).join(', ');
  return [firm.line, people, where, firm.website, event.name].filter(Boolean).join('\n');
}
