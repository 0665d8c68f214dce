-- The log: one append-only table, and one row that says where it ends.

create table event_store.events (
  -- Place in the whole log: 1, 2, 3 … without gaps, because it is assigned under the lock of the head row.
  position    bigint   not null primary key,
  -- Names are compared byte by byte: cheaper than the order of a language, and the same on every server.
  stream      text     collate "C" not null,
  revision    integer  not null,
  id          uuid     not null unique,
  type        text     collate "C" not null,
  version     smallint not null,
  -- Milliseconds since 1970 (UTC), by the clock of the service that appended; never before that of an earlier row.
  recorded_at bigint   not null,
  -- Canonical JSON (RFC 8785), as text: it is hashed, so it must be read back byte for byte.
  data        text     not null,
  metadata    text     not null,
  unique (stream, revision)
);

-- The end of the log. An append locks this row first, so that positions become visible in their order: a reader that
-- has seen position n has seen all before it, and an append that is rolled back leaves no gap.
create table event_store.head (
  only_row    boolean not null primary key default true check (only_row),
  position    bigint  not null,
  recorded_at bigint  not null
) with (fillfactor = 10); -- room on the page for new versions of the row, so that an update does not change the index

insert into event_store.head (position, recorded_at) values (0, 0);

-- Recorded events can't be changed or removed.
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
