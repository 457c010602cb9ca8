-- one line per transaction somebody was promised the end of; number: what stands on the slip
create table promise_transaction (
  operation uuid        primary key,
  number    varchar(20) not null,
  service   varchar(20) not null,
  branch    varchar(20) not null,
  area      varchar(13) not null,
  made_at   timestamp with time zone not null,
  due       timestamp with time zone not null,
  state     varchar(10) not null check (state in ('OPEN', 'DONE', 'REFUSED')),
  done_at   timestamp with time zone,
  told_late boolean     not null,
  check ((state = 'OPEN') = (done_at is null))
);

create index promise_transaction_number on promise_transaction (number);
create index promise_transaction_due on promise_transaction (state, due);
create index promise_transaction_branch on promise_transaction (branch, state, due);

-- working days until a service is finished, from a day on; empty branch: where a branch has not set its own
create table promise_term (
  id           uuid         primary key,
  branch       varchar(20)  not null,
  service      varchar(20)  not null,
  valid_from   date         not null,
  working_days integer      not null check (working_days between 0 and 250),
  source       varchar(300) not null,
  made_by      varchar(120) not null,
  made_at      timestamp with time zone not null
);

create index promise_term_service on promise_term (service, valid_from);

insert into promise_term (id, branch, service, valid_from, working_days, source, made_by, made_at) values
  ('00000000-0000-7000-8000-0000000a0001', '', 'REGISTRATION', date '2020-01-01', 2, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000a0002', '', 'REACTIVATION', date '2020-01-01', 3, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000a0003', '', 'DATA_CHANGE', date '2020-01-01', 3, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000a0004', '', 'FACILITY_CHANGE', date '2020-01-01', 3, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000a0005', '', 'CARD', date '2020-01-01', 0, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00'),
  ('00000000-0000-7000-8000-0000000a0006', '', 'INFORMATION', date '2020-01-01', 0, 'MCS-OC', 'MCS-OC', timestamp with time zone '2020-01-01 00:00:00+00:00');
