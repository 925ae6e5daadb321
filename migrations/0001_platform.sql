-- The ground floor: who may touch what, and the tools every room uses.
--
-- Roles. The server that answers people never connects as the owner of the tables:
--   filiera_app     sees one network at a time: the one named by the setting filiera.network
--   filiera_gate    sees accounts, sessions and codes, and which networks an account works in; nothing else
--   filiera_keeper  sees everything, for backup and restore only; no web request ever uses it
do $$
declare wanted text;
begin
  foreach wanted in array array['filiera_app', 'filiera_gate', 'filiera_keeper'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
    -- On a server of one's own the owner may be no superuser: whoever makes a role may not yet step down to it.
    if not pg_has_role(current_user, wanted, 'set') then
      execute format('grant %I to current_user with inherit false, set true', wanted);
    end if;
  end loop;
end $$;

revoke all on schema public from public;
grant usage on schema public to filiera_app, filiera_gate, filiera_keeper;

-- The network of the current transaction; null (so: nothing) when none was set.
create function current_network() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('filiera.network', true), '')::uuid;
revoke execute on function current_network() from public;
grant execute on function current_network() to filiera_app, filiera_gate, filiera_keeper;

-- Walls off a table of a network. `allowed` is what filiera_app may do to the rows of its own network.
-- Append-only tables pass 'select, insert'.
create function wall(walled regclass, allowed text default 'select, insert, update, delete') returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('alter table %s force row level security', walled);
  execute format(
    'create policy own_network on %s to filiera_app using (network_id = nullif(current_setting(''filiera.network'', true), '''')::uuid) with check (network_id = nullif(current_setting(''filiera.network'', true), '''')::uuid)',
    walled);
  execute format('create policy keeper on %s to filiera_keeper using (true) with check (true)', walled);
  execute format('grant %s on %s to filiera_app', allowed, walled);
  execute format('grant select, insert, delete on %s to filiera_keeper', walled);
end $$;
revoke execute on function wall(regclass, text) from public;

-- Every change: who, when, before and after. Never rewritten.
create table change (
  network_id uuid not null,
  change_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null check (actor_kind in ('account', 'capability', 'system')),
  actor_id uuid,
  actor_name text not null,
  on_behalf_of uuid,
  noun text not null,
  noun_id uuid not null,
  verb text not null,
  before jsonb,
  after jsonb,
  cause uuid,
  primary key (network_id, change_id)
);
create index change_of_noun on change (network_id, noun, noun_id, at desc);
create index change_by_cause on change (network_id, cause) where cause is not null;
create index change_recent on change (network_id, at desc);
select wall('change', 'select, insert');

-- Mail waiting, sent or failed; also the outbox where there is no SMTP.
create table mail (
  network_id uuid not null,
  mail_id uuid not null,
  created_at timestamptz not null default now(),
  to_address text not null,
  to_name text not null default '',
  lang text not null check (lang in ('it', 'en')),
  subject text not null,
  body text not null,
  attachments jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'kept')),
  settled_at timestamptz,
  failure text,
  primary key (network_id, mail_id)
);
create index mail_recent on mail (network_id, created_at desc);
select wall('mail');

-- Files kept with the data, so that one backup holds everything.
create table file (
  network_id uuid not null,
  file_id uuid not null,
  created_at timestamptz not null default now(),
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null,
  bytes bytea not null,
  primary key (network_id, file_id)
);
alter table file alter column bytes set storage external;
select wall('file');

-- A job joins the transaction that asked for it, stamped with that transaction's network.
create function add_job(task text, payload jsonb, run_at timestamptz default null, job_key text default null)
  returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if public.current_network() is null then
    raise exception 'add_job outside a network';
  end if;
  perform graphile_worker.add_job(
    task,
    (payload || jsonb_build_object('networkId', public.current_network()))::json,
    run_at => run_at, job_key => job_key, max_attempts => 8);
end $$;
revoke execute on function add_job(text, jsonb, timestamptz, text) from public;
grant execute on function add_job(text, jsonb, timestamptz, text) to filiera_app;
