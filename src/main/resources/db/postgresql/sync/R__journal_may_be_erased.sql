-- what arrived stays as it arrived; what became of it may go on, and a person's right may empty the content
create or replace function sync_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.device, new.incarnation, new.seq, new.officer, new.branch, new.hash, new.chain, new.captured_at, new.received_at)
      is not distinct from
      (old.device, old.incarnation, old.seq, old.officer, old.branch, old.hash, old.chain, old.captured_at, old.received_at)
      and (new.payload = old.payload or starts_with(new.payload, '{"erased":"')) then
      return new;
    end if;
  end if;
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;
