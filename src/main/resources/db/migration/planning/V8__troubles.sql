-- what: a crossing's name, a team's code or a request's number. Until it is lifted every plan counts with it.
create table planning_trouble (
  id        uuid primary key,
  branch    varchar(20)  not null,
  kind      varchar(20)  not null check (kind in ('CROSSING', 'VEHICLE', 'VENUE')),
  what      varchar(120) not null,
  first_day date         not null,
  last_day  date         not null,
  reason    varchar(200) not null,
  marked_at timestamp with time zone not null,
  marked_by varchar(120) not null,
  lifted_at timestamp with time zone,
  lifted_by varchar(120),
  version   bigint       not null,
  check (last_day >= first_day),
  check ((lifted_at is null) = (lifted_by is null))
);

create index planning_trouble_branch on planning_trouble (branch, last_day);
