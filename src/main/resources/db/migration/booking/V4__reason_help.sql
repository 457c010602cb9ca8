-- What was found and what helps, each a message key and its arguments, one a line.
alter table booking_unplanned_reason add column found varchar(1000) default '' not null;
alter table booking_unplanned_reason add column help varchar(2000) default '' not null;
