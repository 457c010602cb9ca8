create table sync_device (
  id          uuid primary key,
  name        varchar(80) not null,
  officer     uuid        not null,
  branch      varchar(20) not null,
  token_hash  varchar(64) not null unique,
  enrolled_at timestamp with time zone not null,
  last_seen   timestamp with time zone,
  revoked_at  timestamp with time zone,
  frozen_at   timestamp with time zone
);

create index sync_device_branch on sync_device (branch);

-- one life of a tablet's local store: a new incarnation means the old store is gone
create table sync_incarnation (
  device          uuid        not null references sync_device (id),
  incarnation     varchar(40) not null,
  applied_through bigint      not null check (applied_through >= 0),
  head            bigint      not null check (head >= 0),
  first_seen      timestamp with time zone not null,
  primary key (device, incarnation)
);

-- op_id is null where the tablet sent none that can be kept
create table sync_operation (
  device       uuid         not null,
  incarnation  varchar(40)  not null,
  seq          bigint       not null check (seq > 0),
  op_id        uuid unique,
  visit        uuid,
  officer      uuid         not null,
  branch       varchar(20)  not null,
  type         varchar(40)  not null,
  entity       varchar(80)  not null,
  hash         varchar(64)  not null,
  payload      text         not null,
  result       varchar(20)  not null check (result in ('APPLIED', 'MERGED', 'CONFLICT_QUEUED', 'REJECTED', 'BLOCKED')),
  code         varchar(60)  not null,
  facts        text         not null,
  captured_at  timestamp with time zone not null,
  received_at  timestamp with time zone not null,
  handled_at   timestamp with time zone,
  handled_by   varchar(120),
  handled_note varchar(500),
  primary key (device, incarnation, seq),
  foreign key (device, incarnation) references sync_incarnation (device, incarnation),
  check ((handled_at is null) = (handled_note is null))
);

create index sync_operation_branch on sync_operation (branch, received_at);
create index sync_operation_visit on sync_operation (visit);

-- things that never came to be, because the operation that makes them was not applied
create table sync_missing (
  device      uuid        not null,
  incarnation varchar(40) not null,
  entity      varchar(80) not null,
  because_of  bigint      not null,
  primary key (device, incarnation, entity),
  foreign key (device, incarnation, because_of) references sync_operation (device, incarnation, seq)
);

-- changes when the database is restored from a backup: tablets then send again what they still hold
create table sync_epoch (
  epoch uuid primary key,
  since timestamp with time zone not null
);
