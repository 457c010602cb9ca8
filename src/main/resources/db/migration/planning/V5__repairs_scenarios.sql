alter table planning_visit add column version bigint default 0 not null;

-- disruption, changes: JSON; seen: hash of the schedule the changes were made for
create table planning_repair (
  id         uuid primary key,
  branch     varchar(20)     not null,
  kind       varchar(20)     not null check (kind in ('TEAM', 'VEHICLE', 'ROAD', 'VENUE', 'OVERRUN', 'MOVE')),
  disruption varchar(4000)   not null,
  state      varchar(20)     not null check (state in ('PROPOSED', 'APPROVED', 'DISCARDED')),
  changes    varchar(500000) not null,
  seen       varchar(64)     not null,
  millis     bigint          not null,
  made_at    timestamp with time zone not null,
  made_by    varchar(120)    not null,
  decided_at timestamp with time zone,
  decided_by varchar(120),
  version    bigint          not null,
  check ((state = 'PROPOSED') = (decided_at is null))
);

create index planning_repair_branch on planning_repair (branch, made_at);

-- change, result, figures: JSON. Without a result it has not been computed yet.
create table planning_scenario (
  id        uuid primary key,
  branch    varchar(20)     not null,
  name      varchar(80)     not null,
  first_day date            not null,
  last_day  date            not null,
  reshuffles boolean        not null,
  change    varchar(4000)   not null,
  result    varchar(2000000) not null,
  made_at   timestamp with time zone not null,
  made_by   varchar(120)    not null,
  unique (branch, name),
  check (last_day >= first_day)
);
