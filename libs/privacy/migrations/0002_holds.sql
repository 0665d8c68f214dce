-- What keeps the keys of a person from being destroyed, until it is lifted. Why is told in the log, and nothing of it
-- here. Whoever destroys keys locks this table, so that no hold comes in between.
create table privacy.holds (
  hold      uuid primary key,
  subject   text not null,
  placed_at timestamptz not null default now()
);
create index on privacy.holds (subject);
