-- Keys, and which master key wraps them. This schema holds no personal data: subjects are pseudonyms.

-- The current master key. There are two rows only in the transaction that replaces one by the other. Every wrapped key
-- refers to the row of its master key, so that a late writer can't store a key that a replaced master key wrapped.
create table privacy.master_keys (
  fingerprint text primary key,
  since       timestamptz not null default now()
);

-- One key per person and kind. The row of a destroyed key remains, without the key: so (subject, kind) never gets
-- another key, and a reader of a sealed event learns that its key was destroyed, not lost.
create table privacy.keys (
  id           uuid primary key,
  subject      text not null,
  kind         text not null,
  wrapped      bytea,
  wrapped_by   text references privacy.master_keys,
  created_at   timestamptz not null default now(),
  destroyed_at timestamptz,
  unique (subject, kind),
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((wrapped is null) = (wrapped_by is null))
);

-- The keys of the blind indexes: random, one per purpose. They are rewrapped when the master key is rotated and not
-- derived from it, so that the indexes remain valid.
create table privacy.index_keys (
  name       text primary key,
  wrapped    bytea not null,
  wrapped_by text not null references privacy.master_keys,
  created_at timestamptz not null default now()
);
