-- attempt: counts how often a node took the run up; only the newest attempt may write
alter table planning_run add column attempt integer default 0 not null;
alter table planning_run add column spent_millis bigint default 0 not null;
alter table planning_run add column node varchar(80);
alter table planning_run add column seen_at timestamp with time zone;
