-- The last position recorded at or before an instant (ms since 1970), 0 when there is none.
-- `recorded_at` never decreases along `position`, so a binary search finds it without another index.
create function event_store.position_at(instant bigint) returns bigint
language plpgsql stable set enable_seqscan = off as $$
declare
  low    bigint := 0; -- recorded at or before the instant, or before the first event
  high   bigint;      -- recorded after the instant, or after the last event
  middle bigint;
begin
  select h.position + 1 into strict high from event_store.head h;
  while high - low > 1 loop
    middle := (low + high) / 2;
    if (select e.recorded_at <= instant from event_store.events e where e.position = middle) then
      low := middle;
    else
      high := middle;
    end if;
  end loop;
  return low;
end
$$;
