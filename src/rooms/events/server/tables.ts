import type { Json, JsonOr } from '#platform/server';
import type { Generated } from 'kysely';
import type { Snapshot } from '../announce.ts';
import type { EventState } from '../book.ts';
import type { ForumPlan } from '../forum.ts';
import type { RunProgress, RunResult, RunState } from '../run.ts';
import type { AwayReason } from '../happening.ts';
import type { Weight } from '../wish.ts';
import './floor-tables.ts';

interface EventTable {
  network_id: string;
  event_id: string;
  kind: Generated<'forum'>;
  name: string;
  place: string;
  zone: string;
  state: Generated<EventState>;
  plan: Json<ForumPlan>;
  version: Generated<number>;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** Every row of an event is keyed by these two. */
interface OfEvent {
  network_id: string;
  event_id: string;
}

interface EventDayTable extends OfEvent {
  day: string;
  opens: string;
  closes: string;
}

interface SlotTable extends OfEvent {
  slot_id: string;
  day: string;
  starts_at: Date;
  ends_at: Date;
  kind: 'meeting' | 'break';
  label: string;
}

interface EventTableTable extends OfEvent {
  table_number: number;
  label: Generated<string>;
  closed_at: Date | null;
}

interface ParticipantTable extends OfEvent {
  participant_id: string;
  firm_id: string;
  people: string[];
  cap: number | null;
  version: Generated<number>;
  added_at: Generated<Date>;
  removed_at: Date | null;
}

interface AbsenceTable extends OfEvent {
  participant_id: string;
  slot_id: string;
  reason: Generated<AwayReason>;
  noted_at: Generated<Date>;
  noted_by: Generated<string>;
}

interface WishTable extends OfEvent {
  wish_id: string;
  from_id: string;
  to_id: string;
  weight: Weight;
  source: 'desk' | 'file' | 'member';
  made_at: Generated<Date>;
  withdrawn_at: Date | null;
}

interface NeverPairTable extends OfEvent {
  a_id: string;
  b_id: string;
}

interface TimetableRunTable extends OfEvent {
  run_id: string;
  state: Generated<RunState>;
  seed: number;
  seconds: number;
  asked_by: string;
  asked_at: Generated<Date>;
  started_at: Date | null;
  heard_at: Generated<Date>;
  stop_requested_at: Date | null;
  finished_at: Date | null;
  progress: JsonOr<RunProgress>;
  result: Json<RunResult> | null;
  failure: string | null;
}

interface MeetingTable extends OfEvent {
  meeting_id: string;
  a_id: string;
  b_id: string;
  slot_id: string;
  table_number: number;
  locked_at: Date | null;
  locked_by: string | null;
  run_id: string | null;
  created_at: Generated<Date>;
}

interface MeetingSeatTable extends OfEvent {
  slot_id: string;
  participant_id: string;
  meeting_id: string;
}

interface UnmetWishTable extends OfEvent {
  wish_id: string;
  reason: string;
  data: JsonOr<Record<string, unknown>>;
}

interface PublicationTable extends OfEvent {
  number: number;
  at: Generated<Date>;
  by: string;
  snapshot: Json<Snapshot>;
  concerns: string[] | null;
}

interface MeetingReportTable extends OfEvent {
  report_id: string;
  meeting_id: string;
  participant_id: string | null;
  outcome: 'held' | 'no-show' | 'cancelled';
  cards_exchanged: Generated<number>;
  again_wanted: Generated<boolean>;
  note: Generated<string>;
  occurred_at: Date;
  recorded_at: Generated<Date>;
  recorded_by: string;
}

declare global {
  interface Tables {
    event: EventTable;
    event_day: EventDayTable;
    slot: SlotTable;
    event_table: EventTableTable;
    participant: ParticipantTable;
    absence: AbsenceTable;
    wish: WishTable;
    never_pair: NeverPairTable;
    timetable_run: TimetableRunTable;
    meeting: MeetingTable;
    meeting_seat: MeetingSeatTable;
    unmet_wish: UnmetWishTable;
    publication: PublicationTable;
    meeting_report: MeetingReportTable;
  }
}
