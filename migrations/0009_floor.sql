-- The day itself: who did not come and why, tables that can't be used for a while, and repairs that can be undone.

-- An absence keeps its reason, and who said so when.
alter table absence
  add column reason text not null default 'away' check (reason in ('away', 'no-show', 'late', 'left')),
  add column noted_at timestamptz not null default now(),
  add column noted_by text not null default '';

create table table_closing (
  network_id uuid not null,
  event_id uuid not null,
  table_number integer not null,
  slot_id uuid not null,
  closed_at timestamptz not null default now(),
  closed_by text not null,
  primary key (network_id, event_id, table_number, slot_id),
  foreign key (network_id, event_id, table_number) references event_table on delete cascade,
  foreign key (network_id, event_id, slot_id) references slot on delete cascade
);
create index table_closing_by_slot on table_closing (network_id, event_id, slot_id);
select wall('table_closing');

-- What happened on the floor, what was done about it, and how to bring back the very seats. It can be undone while
-- the event still has the revision the repair left it with.
create table repair (
  network_id uuid not null,
  event_id uuid not null,
  repair_id uuid not null,
  revision integer not null,
  happening jsonb not null,
  way_back jsonb not null,
  repaired_at timestamptz not null default now(),
  repaired_by text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (network_id, event_id, repair_id),
  foreign key (network_id, event_id) references event
);
select wall('repair');

-- Whose agendas an announcement changed; null: everybody's.
alter table publication add column concerns uuid[];
