-- who saw what is never rewritten
create or replace function access_only_grows() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;

create or replace trigger access_log_only_grows before update or delete on access_log for each row execute function access_only_grows();
create or replace trigger access_log_not_emptied before truncate on access_log for each statement execute function access_only_grows();
