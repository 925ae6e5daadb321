/** The board as a hall: what the page knows is enough to say at once why a meeting can't go somewhere. */
import { clashAt, type BookMeeting, type ForumBook, type Hall, type Place } from '#events';
import type { Refusal } from '#platform';

export function hallOf(book: ForumBook): Hall {
  return {
    slots: book.slots,
    tables: book.tables.map(({ number }) => ({ number, closed: false })),
    participants: book.participants.map(({ id, name, awaySlotIds }) => ({
      id,
      name,
      away: new Set(awaySlotIds),
      cap: null,
    })),
    meetings: book.meetings,
    never: new Set(),
  };
}

export function clashOnBoard(hall: Hall, meeting: BookMeeting, to: Place): Refusal | null {
  return clashAt(hall, meeting, to, meeting.id);
}
