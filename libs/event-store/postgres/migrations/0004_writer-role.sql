-- A role that may read and append, and nothing else. The connections of the writer take it on where they may. Where the
-- user that migrates may not create roles, only the triggers on the tables protect the log.
do $$
begin
  -- Roles belong to the server: another database may have created it, even at the same time.
  if not exists (select from pg_roles where rolname = 'kbi_log_writer') then
    begin
      create role kbi_log_writer nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then return;
    end;
  end if;
  grant usage on schema event_store to kbi_log_writer;
  grant select, insert on event_store.events to kbi_log_writer;
  grant select, update on event_store.head to kbi_log_writer;
end
$$;
