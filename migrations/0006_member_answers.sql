-- What members say from their links: whom they would like to meet besides, which agenda they have seen, when
-- they can't come. Each is one row a person or firm can change, so that saying it twice says it once.

-- Until when wishes are welcome. Without a row: until the forum begins.
create table wish_call (
  network_id uuid not null,
  event_id uuid not null,
  closes_at timestamptz not null,
  primary key (network_id, event_id),
  foreign key (network_id, event_id) references event
);
select wall('wish_call');

create table wish_note (
  network_id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  person_id uuid not null,
  text text not null,
  written_at timestamptz not null default now(),
  primary key (network_id, event_id, participant_id),
  foreign key (network_id, event_id, participant_id) references participant,
  foreign key (network_id, person_id) references person
);
create index wish_note_of_person on wish_note (network_id, person_id);
select wall('wish_note');

-- Edition 0 is an agenda that was never announced.
create table agenda_seen (
  network_id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  person_id uuid not null,
  edition integer not null check (edition >= 0),
  seen_at timestamptz not null default now(),
  primary key (network_id, event_id, participant_id, person_id, edition),
  foreign key (network_id, event_id, participant_id) references participant,
  foreign key (network_id, person_id) references person
);
create index agenda_seen_by_person on agenda_seen (network_id, person_id);
select wall('agenda_seen');

-- "I can't come at …": a question to the animator, who settles it. It changes no timetable by itself.
create table absence_request (
  network_id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null,
  note text not null default '',
  asked_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  settled_at timestamptz,
  settled_by text,
  primary key (network_id, event_id, participant_id, slot_id),
  foreign key (network_id, event_id, participant_id) references participant,
  foreign key (network_id, event_id, slot_id) references slot on delete cascade,
  foreign key (network_id, person_id) references person
);
create index absence_request_by_slot on absence_request (network_id, event_id, slot_id);
create index absence_request_by_person on absence_request (network_id, person_id);
select wall('absence_request');

create index capability_of_event on capability (network_id, (subject ->> 'eventId'));
