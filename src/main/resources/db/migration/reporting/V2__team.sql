-- Who was there; empty where no team had a hand in it, or where it was counted before teams were.
alter table reporting_measure add column team varchar(20) not null default '';
