-- Keys, and which master key wraps them. No personal value ever stands in this schema: subjects are pseudonyms.

-- The master key that stands; two rows only inside the transaction that replaces one by the other. Whatever is wrapped
-- refers to its row, so that no key can be wrapped by a master key that is gone, not even by a writer that comes late.
create table privacy.master_keys (
  fingerprint text primary key,
  since       timestamptz not null default now()
);

-- One key per person and kind. An erased one keeps its row without its key: (subject, kind) stays taken for ever, and
-- who reads what the key had sealed learns that it was erased and not lost.
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

-- The keys of the blind indexes: random, one per purpose, wrapped anew when the master key is replaced and never
-- derived from it, so that what they index stays found.
create table privacy.index_keys (
  name       text primary key,
  wrapped    bytea not null,
  wrapped_by text not null references privacy.master_keys,
  created_at timestamptz not null default now()
);
