-- what arrived stays as it arrived; what became of it may go on
create trigger sync_operation_only_grows before update, delete on sync_operation for each row call 'id.mcsoc.access.OnlyGrows';
