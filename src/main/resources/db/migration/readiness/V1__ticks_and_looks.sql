-- What people said is in order; for the start it was said about, so that a moved visit asks again.
create table readiness_tick (
  visit     uuid         not null,
  starts_at timestamp with time zone not null,
  item      varchar(20)  not null,
  said_by   varchar(120) not null,
  said_at   timestamp with time zone not null,
  primary key (visit, starts_at, item)
);

-- The three looks at a visit, once each; score in percent of the lines.
create table readiness_look (
  visit     uuid        not null,
  stage     varchar(2)  not null check (stage in ('H7', 'H3', 'H1')),
  starts_at timestamp with time zone not null,
  branch    varchar(20) not null,
  score     integer     not null check (score between 0 and 100),
  light     varchar(6)  not null check (light in ('GREEN', 'YELLOW', 'RED')),
  seen_at   timestamp with time zone not null,
  primary key (visit, stage, starts_at)
);
create index readiness_look_branch on readiness_look (branch, stage);
