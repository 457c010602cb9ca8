-- what is kept and not used, by the subject the access log writes
create table access_restriction (
  subject       varchar(120) primary key,
  restricted_by varchar(120) not null,
  restricted_at timestamp with time zone not null
);

create index access_log_subject on access_log (subject, seen_at);
