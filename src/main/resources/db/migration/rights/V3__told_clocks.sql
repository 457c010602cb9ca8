-- when the branch head was told that the clock of an open request runs out, and that it has: once each
alter table rights_request add column told_near_at timestamp with time zone;
alter table rights_request add column told_over_at timestamp with time zone;
