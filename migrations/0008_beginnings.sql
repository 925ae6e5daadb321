-- A link that founds the first network of an empty house: printed at start, good once.
create table beginning (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on beginning to filiera_gate;
grant select, insert, delete on beginning to filiera_keeper;
