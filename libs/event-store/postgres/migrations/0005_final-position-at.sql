-- The last position recorded at or before an instant (ms since 1970), for good: no event is recorded at or before the
-- instant any more. An append that is under way, or one by a process whose clock is behind, would still be; so it waits
-- for the first and moves the head past the instant for the second. An instant after both the clock and the head is
-- not made final, because the head would then run ahead of every clock.
create function event_store.final_position_at(instant bigint, clock bigint) returns bigint
language plpgsql as $$
begin
  update event_store.head h set recorded_at = instant + 1
   where h.recorded_at <= instant and instant <= greatest(h.recorded_at, clock);
  return event_store.position_at(instant);
end
$$;
