-- the hash the next operation of the line must name; null where an operation came before chains were checked
alter table sync_operation add column chain varchar(64);

-- what a tablet says of its own store, and how far our backups reach
alter table sync_incarnation add column acked bigint default 0 not null;
alter table sync_incarnation add column last_seen timestamp with time zone;
alter table sync_incarnation add column backup_through bigint default 0 not null;

alter table sync_device add column app varchar(40) default '' not null;
alter table sync_device add column schema_no integer;
alter table sync_device add column last_error varchar(60) default '' not null;
alter table sync_device add column last_error_at timestamp with time zone;

-- operations that were kept but not applied, until a person has looked at them
create table sync_quarantine (
  id           uuid primary key,
  device       uuid        not null references sync_device (id),
  incarnation  varchar(40) not null,
  seq          bigint      not null check (seq > 0),
  reason       varchar(20) not null check (reason in ('FORKED', 'REVOKED', 'NEWER')),
  schema_no    integer     not null,
  hash         varchar(64) not null,
  payload      text        not null,
  sent_at      timestamp with time zone not null,
  received_at  timestamp with time zone not null,
  handled_at   timestamp with time zone,
  handled_by   varchar(120),
  handled_note varchar(500),
  result       varchar(20),
  unique (device, incarnation, seq, hash),
  check ((handled_at is null) = (handled_note is null))
);

-- a store that vanished with operations in it that never arrived
create table sync_loss (
  id           uuid primary key,
  device       uuid        not null references sync_device (id),
  incarnation  varchar(40) not null,
  branch       varchar(20) not null,
  head         bigint      not null check (head > 0),
  applied      bigint      not null check (applied >= 0),
  last_at      timestamp with time zone,
  visit        uuid,
  opened_at    timestamp with time zone not null,
  closed_at    timestamp with time zone,
  closed_by    varchar(120),
  closed_note  varchar(500),
  unique (device, incarnation),
  foreign key (device, incarnation) references sync_incarnation (device, incarnation),
  check (head > applied),
  check ((closed_at is null) = (closed_note is null))
);

create index sync_loss_branch on sync_loss (branch, closed_at);
