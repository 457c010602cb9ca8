-- Every fact that is counted, once: seconds, persons, families, operations. The same source measured again changes nothing.
create table reporting_measure (
  measure     varchar(30)  not null,
  source      varchar(200) not null,
  branch      varchar(20)  not null,
  area        varchar(13)  not null,
  happened_at timestamp with time zone not null,
  quantity    bigint       not null,
  primary key (measure, source)
);
create index reporting_measure_place on reporting_measure (branch, happened_at, measure);

-- When a kelurahan agreed: agreement to service needs both ends.
create table reporting_agreement (
  request   uuid primary key,
  agreed_at timestamp with time zone not null
);
