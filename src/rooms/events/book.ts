/**
 * The forum's book: one plain object with everything a printed page, a calendar file or a screen of a forum
 * shows. It is read once, in one transaction, and holds only what a counterpart may see of a firm.
 */
import type { Lang } from '#platform';

export type EventState = 'draft' | 'announced' | 'over';

export interface ForumBook {
  event: BookEvent;
  /** ISO dates in the event's zone, in order. */
  days: string[];
  /** In order of time, breaks included. */
  slots: BookSlot[];
  /** Ordered by number; closed tables are left out. */
  tables: BookTable[];
  /** Ordered by firm name. */
  participants: BookParticipant[];
  /** Ordered by slot, then table. */
  meetings: BookMeeting[];
}

export interface BookEvent {
  id: string;
  name: string;
  place: string;
  /** IANA zone: the clock on the wall of the place. */
  zone: string;
  state: EventState;
  version: number;
  /** When the agenda was last announced; null while it never was. */
  announcedAt: Date | null;
}

export interface BookSlot {
  id: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  kind: 'meeting' | 'break';
  /** Only breaks usually have one: "Lunch". */
  label: string;
}

export interface BookTable {
  number: number;
  label: string;
}

export interface BookParticipant {
  id: string;
  firmId: string;
  name: string;
  /** One line about the firm, in its own words; empty when it keeps it to itself. */
  line: string;
  town: string;
  country: string;
  website: string;
  /** Names of those who sit at the table. */
  people: string[];
  /** The language the firm is written to in. */
  lang: Lang;
  /** Slots in which nobody of the firm is there. */
  awaySlotIds: string[];
  wishesMade: number;
  wishesUnmet: number;
}

export interface BookMeeting {
  id: string;
  /** Participant ids, the one whose name comes first in the alphabet before the other. */
  a: string;
  b: string;
  slotId: string;
  table: number;
  locked: boolean;
  /** Not the same as in the agenda last announced. */
  changed: boolean;
}

export type AgendaRow =
  | { kind: 'meeting'; slot: BookSlot; table: number; with: BookParticipant; meeting: BookMeeting }
  | { kind: 'break'; slot: BookSlot }
  | { kind: 'free'; slot: BookSlot }
  | { kind: 'away'; slot: BookSlot };

/** A participant's day, slot by slot: the one truth behind the printed agenda, the calendar and the page. */
export function agendaOf(book: ForumBook, participantId: string): AgendaRow[] {
  const byId = new Map(book.participants.map((one) => [one.id, one]));
  const self = byId.get(participantId);
  if (!self) return [];
  const mine = new Map(
    book.meetings.filter((m) => m.a === participantId || m.b === participantId).map((m) => [m.slotId, m]),
  );
  const away = new Set(self.awaySlotIds);
  return book.slots.map((slot): AgendaRow => {
    const meeting = mine.get(slot.id);
    const other = meeting && byId.get(meeting.a === participantId ? meeting.b : meeting.a);
    if (meeting && other) return { kind: 'meeting', slot, table: meeting.table, with: other, meeting };
    if (slot.kind === 'break') return { kind: 'break', slot };
    return { kind: away.has(slot.id) ? 'away' : 'free', slot };
  });
}

/** What happens at one table, in order of time: the card that stands on it. */
export function tableCard(
  book: ForumBook,
  table: number,
): { slot: BookSlot; a: BookParticipant; b: BookParticipant }[] {
  const byId = new Map(book.participants.map((one) => [one.id, one]));
  const bySlot = new Map(book.meetings.filter((m) => m.table === table).map((m) => [m.slotId, m]));
  return book.slots.flatMap((slot) => {
    const meeting = bySlot.get(slot.id);
    const a = meeting && byId.get(meeting.a);
    const b = meeting && byId.get(meeting.b);
    return a && b ? [{ slot, a, b }] : [];
  });
}
