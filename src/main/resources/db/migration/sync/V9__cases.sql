-- the operation whose decision this one waits for, or shared; null for an operation that stands for itself
alter table sync_operation add column case_seq bigint;
-- the form the payload is written in, so that it can be read again
alter table sync_operation add column schema_no integer default 4 not null;

create index sync_operation_case on sync_operation (device, incarnation, case_seq);

-- every word about a case; lines are only added
create table sync_decision (
  id          uuid         primary key,
  device      uuid         not null,
  incarnation varchar(40)  not null,
  seq         bigint       not null,
  step        varchar(10)  not null check (step in ('ACCEPTED', 'REJECTED', 'REOPENED')),
  former      varchar(20)  not null,
  former_code varchar(60)  not null,
  by_name     varchar(120) not null,
  reason      varchar(500) not null,
  at          timestamp with time zone not null,
  foreign key (device, incarnation, seq) references sync_operation (device, incarnation, seq)
);

create index sync_decision_operation on sync_decision (device, incarnation, seq, at);

-- what the first person said about operations in quarantine; it is carried out even when a server dies in between
alter table sync_quarantine add column verdict varchar(10) check (verdict in ('RELEASED', 'DISMISSED'));
