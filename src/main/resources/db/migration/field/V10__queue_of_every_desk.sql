-- two desks without a network may each give a family a number, call it, serve it: a row for what each desk did
create table field_queue_of_desks (
  visit       uuid         not null,
  family_card varchar(16)  not null,
  desk        integer      not null check (desk between 0 and 9),
  number      integer      not null check (number > 0),
  lane        varchar(10)  not null check (lane in ('PRIORITY', 'REGULAR')),
  state       varchar(10)  not null check (state in ('ARRIVED', 'CALLED', 'SERVED', 'ABSENT')),
  rev         integer      not null check (rev > 0),
  head_name   varchar(120) not null,
  arrived_at  timestamp with time zone,
  called_at   timestamp with time zone,
  served_at   timestamp with time zone,
  absent_at   timestamp with time zone,
  primary key (visit, family_card, desk)
);

insert into field_queue_of_desks
select visit, family_card, number / 1000, number, lane,
       case when served_at is not null then 'SERVED' when called_at is not null then 'CALLED'
            when absent_at is not null then 'ABSENT' else 'ARRIVED' end,
       1, head_name, arrived_at, called_at, served_at, absent_at
from field_queue;

drop table field_queue;
alter table field_queue_of_desks rename to field_queue;
