-- burned_at: the visit is over; what was not used is never given out again
alter table card_lease add column burned_at timestamp with time zone;
alter table card_lease add column branch varchar(20);

-- each number handed to a person, once: the same number for another person is a case for the office
create table card_number_use (
  prefix    varchar(20) not null,
  number    integer     not null check (number between 1 and 999999),
  operation uuid        not null,
  used_at   timestamp with time zone not null,
  primary key (prefix, number)
);
