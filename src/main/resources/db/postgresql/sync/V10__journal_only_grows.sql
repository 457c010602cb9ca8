-- what arrived stays as it arrived; what became of it may go on
create or replace function sync_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.device, new.incarnation, new.seq, new.officer, new.branch, new.hash, new.chain, new.payload, new.captured_at, new.received_at)
      is not distinct from
      (old.device, old.incarnation, old.seq, old.officer, old.branch, old.hash, old.chain, old.payload, old.captured_at, old.received_at) then
      return new;
    end if;
  end if;
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;

create trigger sync_operation_only_grows before update or delete on sync_operation for each row execute function sync_only_grows();
create trigger sync_operation_not_emptied before truncate on sync_operation for each statement execute function sync_only_grows();
