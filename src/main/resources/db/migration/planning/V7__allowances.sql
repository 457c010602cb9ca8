-- More than a team usually has on one day, given so that a certain request finds room. edit: the change of the plan it
-- belongs to; taken back when that is undone.
create table planning_allowance (
  id       uuid primary key,
  team_id  uuid         not null references planning_team (id),
  given_on date         not null,
  kind     varchar(10)  not null check (kind in ('FAMILIES', 'VISITS', 'CARDS', 'UNTIL', 'KIT', 'TEAM')),
  amount   integer      not null check (amount >= 0),
  until    time,
  kit      varchar(40),
  edit     uuid         not null,
  request  varchar(40)  not null,
  given_by varchar(120) not null,
  given_at timestamp with time zone not null,
  check ((kind = 'UNTIL') = (until is not null)),
  check ((kind = 'KIT') = (kit is not null))
);

create index planning_allowance_day on planning_allowance (team_id, given_on);
create index planning_allowance_edit on planning_allowance (edit);
