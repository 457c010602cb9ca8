-- what people asked about their own data; due 3 x 24 hours after asked_at, nothing else is stored of the clock
create table rights_request (
  id          uuid          primary key,
  branch      varchar(20)   not null,
  member      uuid          not null,
  kind        varchar(12)   not null check (kind in ('COPY', 'CORRECTION', 'RESTRICTION', 'ERASURE')),
  asked_by    varchar(120)  not null,
  checked     varchar(20)   not null check (checked in ('KTP', 'KK', 'PROXY_LETTER')),
  said        varchar(1000) not null,
  asked_at    timestamp with time zone not null,
  recorded_by varchar(120)  not null,
  state       varchar(8)    not null check (state in ('OPEN', 'DONE', 'REFUSED')),
  answer      varchar(2000) not null,
  closed_at   timestamp with time zone,
  closed_by   varchar(120),
  lifted_at   timestamp with time zone,
  check ((state = 'OPEN') = (closed_at is null)),
  check ((closed_at is null) = (closed_by is null)),
  check (lifted_at is null or kind = 'RESTRICTION' and state = 'DONE')
);

create index rights_request_branch on rights_request (branch, state, asked_at);
create index rights_request_member on rights_request (member, state);

-- how long data of people is kept after it has served, from a day on; nothing is changed or removed
create table rights_term (
  id         uuid         primary key,
  kind       varchar(20)  not null,
  valid_from date         not null,
  days       integer      not null check (days between 30 and 36500),
  source     varchar(300) not null,
  made_by    varchar(120) not null,
  made_at    timestamp with time zone not null
);

insert into rights_term (id, kind, valid_from, days, source, made_by, made_at) values
  ('00000000-0000-7000-8000-0000000d0001', 'visits', date '2020-01-01', 90, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000d0002', 'lists', date '2020-01-01', 365, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000d0003', 'complaints', date '2020-01-01', 730, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000d0004', 'photos', date '2020-01-01', 730, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000d0005', 'requests', date '2020-01-01', 1825, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00');

-- what a day's run removed: how many, never whose
create table rights_run (
  kind       varchar(20) not null,
  run_on     date        not null,
  ended_before timestamp with time zone not null,
  removed    integer     not null check (removed >= 0),
  run_at     timestamp with time zone not null,
  primary key (kind, run_on)
);
