-- One line each time the branch told a kelurahan of the visits; nobody of the people there is named.
create table booking_approach (
  id        uuid primary key,
  branch    varchar(20)  not null,
  area      varchar(13)  not null,
  on_day    date         not null,
  way       varchar(20)  not null,
  people    int          not null check (people between 0 and 100000),
  outcome   varchar(12)  not null check (outcome in ('INTERESTED', 'THINKING', 'DECLINED')),
  reason    varchar(20)  check (reason in ('NOT_KNOWN', 'NOT_UNDERSTOOD', 'NOT_WANTED', 'TOO_FEW', 'NO_PLACE', 'NO_TIME', 'OTHER')),
  note      varchar(500) not null,
  noted_at  timestamp with time zone not null,
  noted_by  varchar(120) not null,
  check ((outcome = 'DECLINED') = (reason is not null))
);

create index booking_approach_area on booking_approach (branch, area, on_day);
