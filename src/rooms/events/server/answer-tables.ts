import type { Generated } from 'kysely';

interface OfParticipant {
  network_id: string;
  event_id: string;
  participant_id: string;
  person_id: string;
}

interface WishCallTable {
  network_id: string;
  event_id: string;
  closes_at: Date;
}

interface WishNoteTable extends OfParticipant {
  text: string;
  written_at: Generated<Date>;
}

interface AgendaSeenTable extends OfParticipant {
  edition: number;
  seen_at: Generated<Date>;
}

interface AbsenceRequestTable extends OfParticipant {
  slot_id: string;
  note: Generated<string>;
  asked_at: Generated<Date>;
  withdrawn_at: Date | null;
  settled_at: Date | null;
  settled_by: string | null;
}

declare global {
  interface Tables {
    wish_call: WishCallTable;
    wish_note: WishNoteTable;
    agenda_seen: AgendaSeenTable;
    absence_request: AbsenceRequestTable;
  }
}
