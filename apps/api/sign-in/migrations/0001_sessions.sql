-- Who is signed in to the pages. A session goes by the digest of what the browser holds; who it is of is sealed.
create table sign_in.sessions (
  id         bytea primary key check (length(id) = 32),
  sealed     bytea not null,
  active_at  timestamptz not null,
  expires_at timestamptz not null
);
create index on sign_in.sessions (expires_at);
