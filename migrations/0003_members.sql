-- Firms, people, mandates; a network's own fields, tags and notes; imports and merges.

create table firm (
  network_id uuid not null references network,
  firm_id uuid not null,
  version integer not null default 1,
  name text not null check (name <> ''),
  sort_name text not null,
  search text not null default '',
  website text not null default '',
  email text not null default '',
  phone text not null default '',
  vat_number text not null default '',
  country text not null default '' check (country ~ '^([A-Z]{2})?$'),
  region text not null default '',
  city text not null default '',
  postcode text not null default '',
  address text not null default '',
  summary text not null default '',
  description text not null default '',
  offers text not null default '',
  needs text not null default '',
  lang text not null default 'it' check (lang in ('it', 'en')),
  own_fields jsonb not null default '{}',
  visibility jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  merged_into uuid,
  primary key (network_id, firm_id),
  foreign key (network_id, merged_into) references firm
);
-- The list and the search read this index alone: sort_name gives the order, search is looked through on the way.
create index firm_list on firm (network_id, sort_name, firm_id) include (search)
  where archived_at is null and merged_into is null;
create index firm_recent on firm (network_id, updated_at desc, firm_id);
select wall('firm');

create table person (
  network_id uuid not null references network,
  person_id uuid not null,
  version integer not null default 1,
  given_name text not null default '',
  family_name text not null default '',
  sort_name text not null,
  search text not null default '',
  email text not null default '',
  phone text not null default '',
  lang text not null default 'it' check (lang in ('it', 'en')),
  own_fields jsonb not null default '{}',
  visibility jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (network_id, person_id),
  check (given_name <> '' or family_name <> '')
);
create index person_list on person (network_id, sort_name, person_id) include (search) where archived_at is null;
create index person_by_email on person (network_id, email) where email <> '';
select wall('person');
alter table capability add foreign key (network_id, person_id) references person;

create table mandate (
  network_id uuid not null references network,
  mandate_id uuid not null,
  person_id uuid not null,
  firm_id uuid not null,
  role text not null default '',
  since date,
  until date,
  created_at timestamptz not null default now(),
  primary key (network_id, mandate_id),
  foreign key (network_id, person_id) references person,
  foreign key (network_id, firm_id) references firm,
  check (until is null or since is null or until >= since)
);
create index mandate_of_firm on mandate (network_id, firm_id);
create index mandate_of_person on mandate (network_id, person_id);
select wall('mandate');

-- A network's own field. `key` names it inside own_fields.
create table field (
  network_id uuid not null references network,
  field_id uuid not null,
  noun text not null check (noun in ('firm', 'person')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label jsonb not null,
  kind text not null check (kind in ('text', 'long-text', 'number', 'date', 'yes-no', 'choice', 'link', 'money')),
  choices jsonb not null default '[]',
  visibility text not null default 'animator' check (visibility in ('public', 'members', 'counterpart', 'animator')),
  position integer not null default 0,
  retired_at timestamptz,
  primary key (network_id, field_id),
  unique (network_id, noun, key)
);
select wall('field');

create table tag (
  network_id uuid not null references network,
  tag_id uuid not null,
  label text not null check (label <> ''),
  folded text not null,
  primary key (network_id, tag_id),
  unique (network_id, folded)
);
select wall('tag');
create table firm_tag (
  network_id uuid not null references network,
  firm_id uuid not null,
  tag_id uuid not null,
  primary key (network_id, firm_id, tag_id),
  foreign key (network_id, firm_id) references firm,
  foreign key (network_id, tag_id) references tag on delete cascade
);
create index firm_tag_by_tag on firm_tag (network_id, tag_id, firm_id);
select wall('firm_tag');

create table note (
  network_id uuid not null references network,
  note_id uuid not null,
  noun text not null check (noun in ('firm', 'person')),
  noun_id uuid not null,
  text text not null check (text <> ''),
  visibility text not null default 'animator' check (visibility in ('public', 'members', 'counterpart', 'animator')),
  author text not null,
  at timestamptz not null default now(),
  retracted_at timestamptz,
  primary key (network_id, note_id)
);
create index note_of_noun on note (network_id, noun, noun_id, at desc);
select wall('note');

create table import (
  network_id uuid not null references network,
  import_id uuid not null,
  file_id uuid not null,
  name text not null,
  state text not null default 'mapping'
    check (state in ('mapping', 'reading', 'previewed', 'taking', 'taken', 'undoing', 'undone', 'abandoned', 'failed')),
  reading jsonb not null default '{}',
  columns jsonb not null default '[]',
  counts jsonb not null default '{}',
  progress jsonb not null default '{}',
  started_by text not null,
  created_at timestamptz not null default now(),
  taken_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (network_id, import_id),
  foreign key (network_id, file_id) references file
);
create index import_recent on import (network_id, created_at desc);
select wall('import');

create table import_row (
  network_id uuid not null references network,
  import_id uuid not null,
  row_number integer not null,
  cells jsonb not null,
  entry jsonb,
  problems jsonb not null default '[]',
  likely jsonb not null default '[]',
  decision text not null default 'undecided' check (decision in ('undecided', 'new', 'same', 'aside')),
  same_as uuid,
  same_row integer,
  outcome text not null default 'waiting'
    check (outcome in ('waiting', 'created', 'enriched', 'unchanged', 'doubled', 'aside', 'problem')),
  firm_id uuid,
  primary key (network_id, import_id, row_number),
  foreign key (network_id, import_id) references import on delete cascade
);
create index import_row_by_outcome on import_row (network_id, import_id, outcome, row_number);
select wall('import_row');

-- What a merge moved, whole, so that it can be taken apart again.
create table firm_merge (
  network_id uuid not null references network,
  merge_id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  moved jsonb not null,
  at timestamptz not null default now(),
  by text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (network_id, merge_id),
  foreign key (network_id, kept_id) references firm,
  foreign key (network_id, gone_id) references firm
);
select wall('firm_merge');
