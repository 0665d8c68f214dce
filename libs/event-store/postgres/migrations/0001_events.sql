-- The log: one table that only grows, and one row that says where it ends.

create table event_store.events (
  -- Place in the whole log: 1, 2, 3 … without gaps, because it is handed out under the lock of the head row.
  position    bigint   not null primary key,
  -- Names compare byte by byte: cheaper than a language's order, and the same on every server.
  stream      text     collate "C" not null,
  revision    integer  not null,
  id          uuid     not null unique,
  type        text     collate "C" not null,
  version     smallint not null,
  -- Milliseconds since 1970 (UTC), by the clock of the service that wrote it; never smaller than the row before.
  recorded_at bigint   not null,
  -- Canonical JSON (RFC 8785), kept as text: what is hashed must come back byte for byte.
  data        text     not null,
  metadata    text     not null,
  unique (stream, revision)
);

-- The end of the log. Whoever appends locks this row first, so that positions become visible in their order:
-- a reader that has seen position n has seen all before it, and a rolled-back append leaves no gap.
create table event_store.head (
  only_row    boolean not null primary key default true check (only_row),
  position    bigint  not null,
  recorded_at bigint  not null
) with (fillfactor = 10); -- room on the page for the next versions of the row: its updates stay off the index

insert into event_store.head (position, recorded_at) values (0, 0);

-- What was recorded stays as it is.
create function event_store.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log only grows: % is refused', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger only_grows before update or delete or truncate on event_store.events
  for each statement execute function event_store.refuse_change();
alter table event_store.events enable always trigger only_grows;

create trigger stays before insert or delete or truncate on event_store.head
  for each statement execute function event_store.refuse_change();
alter table event_store.head enable always trigger stays;
