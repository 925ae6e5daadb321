-- Two firms that are not to be proposed to each other: never, or because one of them declared the other a competitor.
create table kept_apart (
  network_id uuid not null references network,
  kept_apart_id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  kind text not null check (kind in ('never', 'competitors')),
  asked_by uuid,
  reason text not null default '',
  noted_at timestamptz not null default now(),
  noted_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  primary key (network_id, kept_apart_id),
  foreign key (network_id, a_id) references firm,
  foreign key (network_id, b_id) references firm,
  check (a_id < b_id)
);
create unique index kept_apart_once on kept_apart (network_id, a_id, b_id, kind) where lifted_at is null;
select wall('kept_apart');

-- What the animator or a firm said to a proposed pair; what the weights learn from.
create table proposal_answer (
  network_id uuid not null references network,
  answer_id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  said_for uuid,
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  reason text not null default '',
  note text not null default '',
  grounds jsonb not null,
  origin text not null check (origin in ('desk', 'wish', 'introduction', 'meeting')),
  origin_id uuid,
  answered_at timestamptz not null default now(),
  answered_by text not null,
  taken_back_at timestamptz,
  primary key (network_id, answer_id),
  foreign key (network_id, a_id) references firm,
  foreign key (network_id, b_id) references firm,
  check (a_id < b_id)
);
create index proposal_answer_of_pair on proposal_answer (network_id, a_id, b_id, answered_at);
select wall('proposal_answer');

-- The weights of a network, each time they were learnt anew or reset; the last edition counts.
create table weights_edition (
  network_id uuid not null references network,
  edition integer not null,
  weights jsonb not null,
  answers integer not null,
  reset boolean not null default false,
  learnt_since timestamptz,
  at timestamptz not null default now(),
  by text not null,
  primary key (network_id, edition)
);
select wall('weights_edition', 'select, insert');
