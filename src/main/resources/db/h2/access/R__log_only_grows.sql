-- who saw what is never rewritten
create trigger if not exists access_log_only_grows before update, delete on access_log for each row call 'id.mcsoc.access.OnlyGrows';
