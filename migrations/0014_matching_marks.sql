-- What proposals rest on is kept in memory by every process. A mark says which firm something changed about, and in
-- which transaction: whoever kept a snapshot asks for the marks it could not see, and reads those firms again. A mark
-- is added, never changed: writers don't wait for each other. Marks older than a day are of no use to anybody.
create table matching_mark (
  network_id uuid not null,
  mark_id uuid not null default gen_random_uuid(),
  -- null: about so many firms that everything is to be read again
  firm_id uuid,
  xact xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  primary key (network_id, mark_id)
);
create index matching_mark_recent on matching_mark (network_id, xact);
select wall('matching_mark', 'select, insert, delete');
-- What a comment calls derived can be made again: no export and no backup carries it.
comment on table matching_mark is 'derived: which firms to read again';

-- For each statement: the firms named in the given columns of the rows it touched.
create function mark_for_matching() returns trigger language plpgsql as $$
declare
  named text;
  found uuid[];
  told uuid[] := '{}';
begin
  -- Outside a network nobody proposes anything: a restore, for one.
  if current_network() is null then return null; end if;
  foreach named in array tg_argv loop
    execute format('select array_agg(distinct %I) from touched', named) into found;
    told := told || found;
    if tg_op = 'UPDATE' then
      execute format('select array_agg(distinct %I) from touched_before', named) into found;
      told := told || found;
    end if;
  end loop;
  if cardinality(told) > 500 then
    insert into matching_mark (network_id) values (current_network());
  else
    insert into matching_mark (network_id, firm_id) select current_network(), id from (select distinct unnest(told) as id) one;
  end if;
  -- Now and then whoever writes sweeps.
  if random() < 0.002 then delete from matching_mark where at < now() - interval '1 day'; end if;
  return null;
end $$;
revoke execute on function mark_for_matching() from public;

-- `columns` name firms.
create function marks_of(marked regclass, variadic columns text[]) returns void language plpgsql as $$
declare given text := (select string_agg(quote_literal(one), ', ') from unnest(columns) one);
begin
  execute format('create trigger mark_added after insert on %s referencing new table as touched for each statement execute function mark_for_matching(%s)', marked, given);
  execute format('create trigger mark_changed after update on %s referencing old table as touched_before new table as touched for each statement execute function mark_for_matching(%s)', marked, given);
  execute format('create trigger mark_removed after delete on %s referencing old table as touched for each statement execute function mark_for_matching(%s)', marked, given);
end $$;
revoke execute on function marks_of(regclass, text[]) from public;

select marks_of('firm', 'firm_id');
select marks_of('firm_position', 'firm_id');
select marks_of('firm_capability', 'firm_id');
select marks_of('firm_trade', 'firm_id');
select marks_of('opportunity', 'firm_id');
select marks_of('supply', 'supplier_id', 'buyer_id');
select marks_of('fact', 'a_id', 'b_id');
select marks_of('introduction', 'a_id', 'b_id');
select marks_of('introduction_answer', 'firm_id');
select marks_of('kept_apart', 'a_id', 'b_id');
select marks_of('proposal_answer', 'a_id', 'b_id');

-- What an embedding service said of a text, by the text's sum: asked once.
create table text_embedding (
  network_id uuid not null references network,
  model text not null,
  sha256 bytea not null,
  vector real[] not null default '{}',
  made_at timestamptz not null default now(),
  primary key (network_id, model, sha256)
);
select wall('text_embedding');
comment on table text_embedding is 'derived: what a service said of a text';
