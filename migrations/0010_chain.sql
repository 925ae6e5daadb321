-- The chain: which sector packs a network uses and how it extends them, where firms stand, who supplies whom,
-- offers and needs. A capability of a pack is named 'pack:id' ('jewellery:lost-wax-casting'), a stage likewise; what
-- the network added itself has the pack 'own'. Packs are files, so nothing here points at them by a foreign key.

-- The packs in use. The common pack always is, and has no row.
create table network_pack (
  network_id uuid not null references network,
  pack_id text not null check (pack_id ~ '^[a-z][a-z0-9-]*$'),
  position integer not null default 0,
  chosen_at timestamptz not null default now(),
  chosen_by text not null,
  dropped_at timestamptz,
  primary key (network_id, pack_id)
);
select wall('network_pack');

create table own_stage (
  network_id uuid not null references network,
  stage_id text not null check (stage_id ~ '^[a-z][a-z0-9-]*$'),
  labels jsonb not null,
  after text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (network_id, stage_id)
);
select wall('own_stage');

create table own_capability (
  network_id uuid not null references network,
  own_capability_id text not null check (own_capability_id ~ '^[a-z][a-z0-9-]*$'),
  stage text not null,
  kind text not null check (kind in ('process', 'technology', 'material', 'product', 'service', 'certification')),
  labels jsonb not null,
  synonyms jsonb not null default '{}',
  within text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (network_id, own_capability_id)
);
select wall('own_capability');

-- "What we call X": a word of the network's own that leads to a capability.
create table glossary_entry (
  network_id uuid not null references network,
  entry_id uuid not null,
  word text not null check (word <> ''),
  folded text not null,
  lang text check (lang in ('it', 'en', 'fr', 'de')),
  capability text not null,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (network_id, entry_id)
);
create unique index glossary_entry_once on glossary_entry (network_id, folded, capability) where retired_at is null;
select wall('glossary_entry');

-- Each change of packs, extension or glossary is an edition; what was computed names the edition it was computed with.
create table vocabulary_edition (
  network_id uuid not null references network,
  edition integer not null,
  what jsonb not null,
  at timestamptz not null default now(),
  by text not null,
  primary key (network_id, edition)
);
select wall('vocabulary_edition', 'select, insert');

-- Where a firm stands in the chain.
create table firm_position (
  network_id uuid not null references network,
  firm_id uuid not null,
  stage text not null,
  evidence text not null default 'declared' check (evidence in ('declared', 'confirmed', 'shown')),
  noted_at timestamptz not null default now(),
  noted_by text not null,
  ended_at timestamptz,
  primary key (network_id, firm_id, stage),
  foreign key (network_id, firm_id) references firm
);
create index firm_position_by_stage on firm_position (network_id, stage, firm_id) where ended_at is null;
select wall('firm_position');

-- What a firm can do, with its evidence. `capability` alone is a member's link; this is the trade's word.
create table firm_capability (
  network_id uuid not null references network,
  firm_id uuid not null,
  capability text not null,
  evidence text not null default 'declared' check (evidence in ('declared', 'confirmed', 'shown')),
  evidence_note text not null default '',
  evidence_at timestamptz not null default now(),
  evidence_by text not null,
  source text not null default 'desk' check (source in ('desk', 'member', 'import', 'text')),
  cause uuid,
  visibility text not null default 'members' check (visibility in ('public', 'members', 'counterpart', 'animator')),
  valid_until date,
  added_at timestamptz not null default now(),
  added_by text not null,
  removed_at timestamptz,
  primary key (network_id, firm_id, capability),
  foreign key (network_id, firm_id) references firm
);
create index firm_capability_by_capability on firm_capability (network_id, capability, firm_id) where removed_at is null;
create index firm_capability_expiring on firm_capability (network_id, valid_until)
  where valid_until is not null and removed_at is null;
select wall('firm_capability');

-- Read in a text, for a person to take or leave.
create table capability_proposal (
  network_id uuid not null references network,
  firm_id uuid not null,
  capability text not null,
  certainty real not null check (certainty between 0 and 1),
  words text not null default '',
  origin text not null check (origin in ('profile', 'pasted', 'import', 'opportunity')),
  cause uuid,
  made_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by text,
  taken boolean,
  primary key (network_id, firm_id, capability),
  foreign key (network_id, firm_id) references firm
);
create index capability_proposal_waiting on capability_proposal (network_id, firm_id) where settled_at is null;
select wall('capability_proposal');

-- How a firm works and sells. `visibility` says for each field who sees it; what it does not name is for members.
create table firm_trade (
  network_id uuid not null references network,
  firm_id uuid not null,
  lot_from integer check (lot_from >= 0),
  lot_to integer check (lot_to >= lot_from),
  free_capacity text not null default '' check (free_capacity in ('', 'none', 'some', 'plenty')),
  minimum_order bigint check (minimum_order >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  capacity_note text not null default '',
  languages text[] not null default '{}',
  markets text[] not null default '{}',
  neighbours text[] not null default '{}',
  visibility jsonb not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (network_id, firm_id),
  foreign key (network_id, firm_id) references firm
);
select wall('firm_trade');

-- Who supplies whom. Declared by one side or by the desk for it; confirmed when both sides have said so.
create table supply (
  network_id uuid not null references network,
  supply_id uuid not null,
  supplier_id uuid not null,
  buyer_id uuid not null,
  capability text not null default '',
  supplier_said_at timestamptz,
  buyer_said_at timestamptz,
  noted_at timestamptz not null default now(),
  noted_by text not null,
  visibility text not null default 'members' check (visibility in ('public', 'members', 'counterpart', 'animator')),
  ended_at timestamptz,
  primary key (network_id, supply_id),
  unique (network_id, supplier_id, buyer_id, capability),
  foreign key (network_id, supplier_id) references firm,
  foreign key (network_id, buyer_id) references firm,
  check (supplier_id <> buyer_id)
);
create index supply_by_buyer on supply (network_id, buyer_id) where ended_at is null;
select wall('supply');

-- An offer or a need, of one of five kinds. Anonymous: its firm's name passes only when both sides have said yes.
create table opportunity (
  network_id uuid not null references network,
  opportunity_id uuid not null,
  firm_id uuid not null,
  person_id uuid,
  kind text not null check (kind in
    ('commercial-offer', 'commercial-request', 'technology-offer', 'technology-request', 'project-request')),
  title text not null check (title <> ''),
  text text not null default '',
  lang text not null check (lang in ('it', 'en')),
  capabilities text[] not null default '{}',
  certifications text[] not null default '{}',
  markets text[] not null default '{}',
  quantity integer check (quantity > 0),
  state text not null default 'waiting' check (state in ('waiting', 'open', 'set-aside', 'closed')),
  anonymous boolean not null default false,
  visibility text not null default 'members' check (visibility in ('public', 'members', 'counterpart', 'animator')),
  expires_on date not null,
  entered_by text not null,
  entered_how text not null check (entered_how in ('member', 'desk', 'telephone')),
  entered_at timestamptz not null default now(),
  reviewed_at timestamptz,
  reviewed_by text,
  review_note text not null default '',
  renewals integer not null default 0,
  reminded_at timestamptz,
  closed_why text not null default '',
  version integer not null default 1,
  primary key (network_id, opportunity_id),
  foreign key (network_id, firm_id) references firm,
  foreign key (network_id, person_id) references person
);
create index opportunity_of_firm on opportunity (network_id, firm_id);
create index opportunity_open on opportunity (network_id, state, expires_on);
select wall('opportunity');
