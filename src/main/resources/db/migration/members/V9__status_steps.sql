-- what a status means and what to do next, in words for the family, each from a day on; reason: or the name of a status
create table member_status_step (
  reason       varchar(40)  not null,
  valid_from   date         not null,
  said         varchar(300) not null,
  said_en      varchar(300) not null,
  next_step    varchar(400) not null,
  next_step_en varchar(400) not null,
  source       varchar(300) not null,
  url          varchar(300) not null check (url like 'https://%'),
  primary key (reason, valid_from)
);
