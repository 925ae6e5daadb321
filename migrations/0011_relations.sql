-- What happened between two firms, dated and sourced. Added, retracted, never overwritten; ties follow from it.
create table fact (
  network_id uuid not null references network,
  fact_id uuid not null,
  type text not null check (type in
    ('card', 'meeting', 'introduction', 'follow-up', 'quote', 'deal', 'project', 'contract', 'know-how')),
  layer text not null check (layer in ('commercial', 'knowledge', 'social', 'project')),
  a_id uuid not null,
  b_id uuid not null,
  introduced_by uuid,
  direction text not null default 'none' check (direction in ('none', 'a-to-b', 'b-to-a')),
  confidence text not null check (confidence in ('observed', 'confirmed', 'declared', 'inferred')),
  outcome text not null default '',
  source text not null check (source in ('meeting', 'card', 'event', 'deal', 'story', 'desk')),
  source_id uuid,
  occurred_at timestamptz not null,
  ended_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  retracted_at timestamptz,
  retracted_by text,
  primary key (network_id, fact_id),
  foreign key (network_id, a_id) references firm,
  foreign key (network_id, b_id) references firm,
  check (a_id <> b_id)
);
create index fact_of_a on fact (network_id, a_id, occurred_at);
create index fact_of_b on fact (network_id, b_id, occurred_at);
-- The same source says the same thing once, however often it is told.
create unique index fact_once on fact (network_id, source, source_id, type, a_id, b_id)
  where source_id is not null and retracted_at is null;
select wall('fact', 'select, insert');
grant update (retracted_at, retracted_by) on fact to filiera_app;

-- Two firms are to be put in relation. Names pass when both have said yes.
create table introduction (
  network_id uuid not null references network,
  introduction_id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  reasons jsonb not null default '[]',
  origin text not null check (origin in ('proposal', 'animator', 'member')),
  origin_id uuid,
  state text not null default 'asked' check (state in ('asked', 'agreed', 'declined', 'met', 'not-met', 'lapsed', 'withdrawn')),
  made_at timestamptz not null default now(),
  made_by text not null,
  settled_at timestamptz,
  expires_at timestamptz not null,
  version integer not null default 1,
  primary key (network_id, introduction_id),
  foreign key (network_id, a_id) references firm,
  foreign key (network_id, b_id) references firm,
  check (a_id < b_id)
);
create unique index introduction_open on introduction (network_id, a_id, b_id) where state in ('asked', 'agreed');
select wall('introduction');

-- What one side says to an introduction. The later answer counts; the earlier is kept. The reason is never shown to the other.
create table introduction_answer (
  network_id uuid not null references network,
  answer_id uuid not null,
  introduction_id uuid not null,
  firm_id uuid not null,
  person_id uuid,
  answer text not null check (answer in ('yes', 'no')),
  reason text not null default '' check (reason in ('', 'already-customer', 'known', 'competitor', 'not-now', 'no-interest', 'too-far', 'too-small', 'too-big', 'other')),
  note text not null default '',
  answered_at timestamptz not null default now(),
  answered_by text not null,
  primary key (network_id, answer_id),
  foreign key (network_id, introduction_id) references introduction,
  foreign key (network_id, firm_id) references firm
);
create index introduction_answer_of on introduction_answer (network_id, introduction_id, answered_at);
select wall('introduction_answer', 'select, insert');
