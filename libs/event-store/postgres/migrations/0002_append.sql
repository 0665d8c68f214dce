-- Appending. The expected revision is a number: a revision (from 0), -1 for a new stream, -2 for any, -3 for a stream
-- that exists. The actual revision of a stream without events is -1.

create function event_store.holds(expected integer, actual integer) returns boolean
language sql immutable as $$
  select case expected when -2 then true when -3 then actual >= 0 else actual = expected end
$$;

create function event_store.revision_of(name text) returns integer
language sql stable as $$
  select coalesce((select max(e.revision) from event_store.events e where e.stream = name), -1)
$$;

-- The rules for one append. The caller holds the lock of the head row.
-- Outcomes: appended or repeated (with revision and position of its last event), conflict (with the actual revision of
-- the stream), corrupted (some of the ids are known, but not all, or not where this append would put them).
create function event_store.append_one(
  last_position bigint, at_time bigint, to_stream text, expected integer,
  ids uuid[], types text[], versions smallint[], data text[], metadata text[],
  out outcome text, out revision integer, out "position" bigint
) language plpgsql set enable_seqscan = off as $$
declare
  size   constant integer := cardinality(ids);
  actual constant integer := event_store.revision_of(to_stream);
  known  record;
begin
  -- A repeated append: all its ids are in its stream, in order, at consecutive revisions after the expected one.
  select count(*) as ids, min(e.revision) as first, max(e.revision) as last, max(e.position) as last_position,
         count(*) = size and bool_and(e.stream = to_stream) and count(distinct e.revision - i.nth) = 1 as in_order
    into known
    from unnest(ids) with ordinality as i (id, nth)
    join event_store.events e on e.id = i.id;

  if known.ids > 0 then
    if known.in_order and (expected <= -2 or known.first = expected + 1) then
      outcome := 'repeated';
      revision := known.last;
      position := known.last_position;
    else
      outcome := 'corrupted';
    end if;
  elsif not event_store.holds(expected, actual) then
    outcome := 'conflict';
    revision := actual;
  else
    insert into event_store.events (position, stream, revision, id, type, version, recorded_at, data, metadata)
    select last_position + e.nth, to_stream, actual + e.nth, e.id, e.type, e.version, at_time, e.data, e.metadata
      from unnest(ids, types, versions, data, metadata)
           with ordinality as e (id, type, version, data, metadata, nth);
    outcome := 'appended';
    revision := actual + size;
    position := last_position + size;
  end if;
end
$$;

-- A group of concurrent appends in one call: one outcome row for each, in the given order. A conflict is a row and not
-- an exception, so that no append makes another fail. Most appends are plain: the first of the group on their stream, as
-- expected and with new ids. These are inserted together, the others one by one.
-- Arrays per append: streams, known (the last revision that the caller knows of the stream, -2 when it knows none),
-- again (whether an earlier append of the group has the same stream), expected, firsts and lasts (indexes of its events
-- in the arrays per event). The other arrays are per event.
--
-- Known revisions and ids are not looked up: the unique indexes check them. A stream only grows, so a known revision n
-- is right or too low. When it is too low, revision n + 1 exists; and an id of a retry exists too. Either violates a
-- unique index: then no plain append is written, and all are decided one by one, by what the log holds.
create function event_store.append_group(
  clock bigint, streams text[], known integer[], again boolean[], expected integer[], firsts integer[], lasts integer[],
  appends integer[], ids uuid[], types text[], versions smallint[], data text[], metadata text[]
) returns table (outcome text, revision integer, "position" bigint)
language plpgsql
-- Plans are made once, when the table may still be small: they must use the indexes even then.
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
declare
  start_position bigint;
  last_position  bigint;  -- of all that this call has written
  at_time        bigint;
  actual         integer[];
  plain          boolean[];
  counted        bigint;
begin
  select h.position, greatest(h.recorded_at, clock) into strict start_position, at_time
    from event_store.head h for update;

  actual := array(
    select coalesce(nullif(a.known, -2), (select max(e.revision) from event_store.events e where e.stream = a.stream), -1)
      from unnest(streams, known) with ordinality as a (stream, known, nth)
     order by a.nth
  );
  plain := array(
    select not a.again and event_store.holds(a.expected, a.actual)
      from unnest(again, expected, actual) with ordinality as a (again, expected, actual, nth)
     order by a.nth
  );

  begin
    insert into event_store.events (position, stream, revision, id, type, version, recorded_at, data, metadata)
    select start_position + row_number() over (order by e.nth), streams[e.append],
           actual[e.append] + e.nth - firsts[e.append] + 1, e.id, e.type, e.version, at_time, e.data, e.metadata
      from unnest(appends, ids, types, versions, data, metadata)
           with ordinality as e (append, id, type, version, data, metadata, nth)
     where plain[e.append];
    get diagnostics counted = row_count;
  exception when unique_violation then
    counted := 0;
    plain := array_fill(false, array[cardinality(streams)]);
  end;

  last_position := start_position + counted;
  counted := 0;
  for i in 1 .. cardinality(streams) loop
    if plain[i] then
      counted := counted + lasts[i] - firsts[i] + 1;
      outcome := 'appended';
      revision := actual[i] + lasts[i] - firsts[i] + 1;
      position := start_position + counted;
    else
      select one.* into outcome, revision, position
        from event_store.append_one(last_position, at_time, streams[i], expected[i],
               ids[firsts[i]:lasts[i]], types[firsts[i]:lasts[i]], versions[firsts[i]:lasts[i]],
               data[firsts[i]:lasts[i]], metadata[firsts[i]:lasts[i]]) as one;
      if outcome = 'appended' then
        last_position := position;
      end if;
    end if;
    return next;
  end loop;

  if last_position > start_position then
    update event_store.head h set position = last_position, recorded_at = at_time;
  end if;
end
$$;
