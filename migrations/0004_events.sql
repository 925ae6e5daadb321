-- The forum: days and slots, tables, who takes part and when, who wants to meet whom, who meets whom where.
-- Everything of an event is keyed by (network_id, event_id, …), so that nothing can point into another event.

create table event (
  network_id uuid not null references network,
  event_id uuid not null,
  kind text not null default 'forum' check (kind in ('forum')),
  name text not null check (name <> ''),
  place text not null default '',
  zone text not null,
  state text not null default 'draft' check (state in ('draft', 'announced', 'over')),
  -- The rhythm the slots were planned with, so that the form can show it again.
  plan jsonb not null,
  -- version: the details (name, place, slots, tables). revision: anything in the event, meetings included.
  version integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (network_id, event_id)
);
select wall('event');

create table event_day (
  network_id uuid not null,
  event_id uuid not null,
  day date not null,
  opens time not null,
  closes time not null,
  primary key (network_id, event_id, day),
  foreign key (network_id, event_id) references event
);
create index event_day_by_date on event_day (network_id, day);
select wall('event_day');

create table slot (
  network_id uuid not null,
  event_id uuid not null,
  slot_id uuid not null,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  kind text not null default 'meeting' check (kind in ('meeting', 'break')),
  label text not null default '',
  primary key (network_id, event_id, slot_id),
  unique (network_id, event_id, starts_at),
  foreign key (network_id, event_id, day) references event_day,
  check (ends_at > starts_at)
);
select wall('slot');

create table event_table (
  network_id uuid not null,
  event_id uuid not null,
  table_number integer not null check (table_number > 0),
  label text not null default '',
  closed_at timestamptz,
  primary key (network_id, event_id, table_number),
  foreign key (network_id, event_id) references event
);
select wall('event_table');

create table participant (
  network_id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  firm_id uuid not null,
  -- Names of those who sit at the table, as they should be printed.
  people text[] not null default '{}',
  -- At most so many meetings; null: as many as fit.
  cap integer check (cap between 1 and 200),
  version integer not null default 1,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (network_id, event_id, participant_id),
  unique (network_id, event_id, firm_id),
  foreign key (network_id, event_id) references event,
  foreign key (network_id, firm_id) references firm
);
create index participant_of_firm on participant (network_id, firm_id);
select wall('participant');

create table absence (
  network_id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  slot_id uuid not null,
  primary key (network_id, event_id, participant_id, slot_id),
  foreign key (network_id, event_id, participant_id) references participant,
  foreign key (network_id, event_id, slot_id) references slot on delete cascade
);
create index absence_by_slot on absence (network_id, event_id, slot_id);
select wall('absence');

create table wish (
  network_id uuid not null,
  event_id uuid not null,
  wish_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  weight smallint not null default 2 check (weight between 1 and 3),
  source text not null check (source in ('desk', 'file', 'member')),
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (network_id, event_id, wish_id),
  unique (network_id, event_id, from_id, to_id),
  foreign key (network_id, event_id, from_id) references participant (network_id, event_id, participant_id),
  foreign key (network_id, event_id, to_id) references participant (network_id, event_id, participant_id),
  check (from_id <> to_id)
);
create index wish_by_to on wish (network_id, event_id, to_id);
select wall('wish');

-- Two who must not be put at one table: competitors, or a plain "no thanks".
create table never_pair (
  network_id uuid not null,
  event_id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  primary key (network_id, event_id, a_id, b_id),
  foreign key (network_id, event_id, a_id) references participant (network_id, event_id, participant_id),
  foreign key (network_id, event_id, b_id) references participant (network_id, event_id, participant_id),
  check (a_id < b_id)
);
create index never_pair_by_b on never_pair (network_id, event_id, b_id);
select wall('never_pair');

create table timetable_run (
  network_id uuid not null,
  event_id uuid not null,
  run_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  seed integer not null,
  seconds integer not null check (seconds between 1 and 600),
  asked_by text not null,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  -- Moves while the work is alive; silence means that its process was killed.
  heard_at timestamptz not null default now(),
  stop_requested_at timestamptz,
  finished_at timestamptz,
  progress jsonb not null default '{}',
  result jsonb,
  failure text,
  primary key (network_id, event_id, run_id),
  foreign key (network_id, event_id) references event
);
create unique index timetable_run_alone on timetable_run (network_id, event_id) where state in ('waiting', 'running');
select wall('timetable_run');

create table meeting (
  network_id uuid not null,
  event_id uuid not null,
  meeting_id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  slot_id uuid not null,
  table_number integer not null,
  locked_at timestamptz,
  locked_by text,
  run_id uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, event_id, meeting_id),
  -- Two meet once; a table seats one meeting at a time.
  constraint meeting_once unique (network_id, event_id, a_id, b_id),
  constraint meeting_table_taken unique (network_id, event_id, slot_id, table_number),
  unique (network_id, event_id, meeting_id, slot_id),
  foreign key (network_id, event_id, a_id) references participant (network_id, event_id, participant_id),
  foreign key (network_id, event_id, b_id) references participant (network_id, event_id, participant_id),
  foreign key (network_id, event_id, slot_id) references slot,
  foreign key (network_id, event_id, table_number) references event_table,
  check (a_id < b_id)
);
create index meeting_by_b on meeting (network_id, event_id, b_id);
select wall('meeting');

-- One seat per participant and slot: the row that makes double booking impossible. It follows its meeting.
create table meeting_seat (
  network_id uuid not null,
  event_id uuid not null,
  slot_id uuid not null,
  participant_id uuid not null,
  meeting_id uuid not null,
  constraint meeting_seat_taken primary key (network_id, event_id, slot_id, participant_id),
  foreign key (network_id, event_id, meeting_id, slot_id)
    references meeting (network_id, event_id, meeting_id, slot_id) on update cascade on delete cascade,
  foreign key (network_id, event_id, participant_id) references participant
);
create index meeting_seat_of_meeting on meeting_seat (network_id, event_id, meeting_id);
select wall('meeting_seat');

create table unmet_wish (
  network_id uuid not null,
  event_id uuid not null,
  wish_id uuid not null,
  reason text not null,
  data jsonb not null default '{}',
  primary key (network_id, event_id, wish_id),
  foreign key (network_id, event_id, wish_id) references wish
);
select wall('unmet_wish');

create table publication (
  network_id uuid not null,
  event_id uuid not null,
  number integer not null,
  at timestamptz not null default now(),
  by text not null,
  snapshot jsonb not null,
  primary key (network_id, event_id, number),
  foreign key (network_id, event_id) references event
);
select wall('publication', 'select, insert');

-- What came of a meeting, told by somebody at some hour. A later report does not rub out an earlier one.
create table meeting_report (
  network_id uuid not null,
  event_id uuid not null,
  report_id uuid not null,
  meeting_id uuid not null,
  -- Whose account this is; null: seen by the desk.
  participant_id uuid,
  outcome text not null check (outcome in ('held', 'no-show', 'cancelled')),
  cards_exchanged integer not null default 0 check (cards_exchanged between 0 and 99),
  again_wanted boolean not null default false,
  note text not null default '',
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (network_id, event_id, report_id),
  foreign key (network_id, event_id, meeting_id) references meeting,
  foreign key (network_id, event_id, participant_id) references participant
);
create index meeting_report_of_meeting on meeting_report (network_id, event_id, meeting_id, recorded_at);
select wall('meeting_report', 'select, insert');
