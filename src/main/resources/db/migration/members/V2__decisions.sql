-- every word about a conflict, in order; a decision is undone by a further line, never by deleting one
create table member_decision (
  id            uuid         primary key,
  conflict      uuid         not null references member_conflict (id),
  step          varchar(10)  not null check (step in ('PROPOSED', 'DECIDED', 'REVERSED')),
  decision      varchar(20)  not null check (decision in ('MINE', 'THEIRS', 'EDITED')),
  before_values text         not null,
  wanted_values text         not null,
  by_user       uuid         not null,
  by_name       varchar(120) not null,
  reason        varchar(400) not null,
  at            timestamp with time zone not null
);

create index member_decision_conflict on member_decision (conflict, at);

-- a family keeps its class for twelve months; empty: since its registration
alter table member_family add column class_since date;
