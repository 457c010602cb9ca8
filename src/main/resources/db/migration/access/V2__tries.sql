-- wrong passwords of a login at an address, of a login, of an address; the old counters reach back an hour at most
drop table access_login_attempt;

create table access_login_attempt (
  subject      varchar(140) primary key,
  failures     integer      not null check (failures >= 0),
  locked_until timestamp with time zone,
  tried_at     timestamp with time zone not null
);

create index access_login_attempt_age on access_login_attempt (tried_at);
