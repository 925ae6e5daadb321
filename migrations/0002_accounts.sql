-- Networks, the people who work in them, and how they come in.

create table network (
  network_id uuid primary key,
  name text not null check (name <> ''),
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  description jsonb not null default '{}',
  lang text not null default 'it' check (lang in ('it', 'en')),
  zone text not null default 'Europe/Rome',
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  invented boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
select wall('network', 'select, update');

-- The gate's own tables. They belong to no network; filiera_app can't see them at all.
create table network_address (
  slug text primary key,
  network_id uuid not null references network
);
create table account (
  account_id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  lang text not null default 'it' check (lang in ('it', 'en')),
  created_at timestamptz not null default now()
);
create table session (
  token_hash bytea primary key,
  previous_hash bytea unique,
  account_id uuid not null references account,
  network_id uuid references network,
  created_at timestamptz not null default now(),
  rotated_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  agent text not null default '',
  address text not null default ''
);
create index session_of_account on session (account_id);
create table sign_in_code (
  code_id uuid primary key,
  email text not null,
  account_id uuid references account,
  code_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  address text not null
);
create index sign_in_code_by_email on sign_in_code (email, created_at);
create index sign_in_code_by_address on sign_in_code (address, created_at);
create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table sign_in_mail (
  mail_id uuid primary key,
  created_at timestamptz not null default now(),
  to_address text not null,
  lang text not null,
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'kept')),
  failure text
);
create table passkey (
  credential_id text primary key,
  account_id uuid not null references account,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_of_account on passkey (account_id);
create table passkey_challenge (
  challenge_id uuid primary key,
  challenge text not null,
  account_id uuid references account,
  expires_at timestamptz not null
);

do $$
declare gated text;
begin
  foreach gated in array array['network_address', 'account', 'session', 'sign_in_code', 'sign_in_link',
                               'sign_in_mail', 'passkey', 'passkey_challenge'] loop
    execute format('grant select, insert, update, delete on %I to filiera_gate', gated);
    execute format('grant select, insert, delete on %I to filiera_keeper', gated);
  end loop;
end $$;

-- Who works in a network, and as what. The name and address are the network's own copy:
-- inside a network nobody can look into the accounts.
create table staff (
  network_id uuid not null references network,
  account_id uuid not null references account,
  role text not null check (role in ('owner', 'animator', 'storyteller', 'verifier', 'board')),
  name text not null,
  email text not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (network_id, account_id)
);
select wall('staff', 'select, update');
create index staff_of_account on staff (account_id) where until is null;
create policy gate on staff to filiera_gate using (true) with check (true);
create policy gate on network to filiera_gate using (true) with check (true);
grant select, insert, update on staff, network to filiera_gate;

-- A capability: one person, one purpose, one link. Only its hash is kept.
create table capability (
  network_id uuid not null references network,
  capability_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  purpose text not null,
  subject jsonb not null default '{}',
  issued_at timestamptz not null default now(),
  issued_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (network_id, capability_id),
  unique (network_id, token_hash)
);
create index capability_of_person on capability (network_id, person_id);
select wall('capability');
