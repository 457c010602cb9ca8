-- subject: what an event is about, by code (category, ticket, rating, cause); rule: what an answer relies on
alter table complaint_event add column subject varchar(40) default '' not null;
alter table complaint_event add column rule varchar(300) default '' not null;

-- whether the complainant is insured: people outside may complain too
alter table complaint_ticket add column member varchar(10) default 'UNKNOWN' not null;

create index complaint_ticket_area on complaint_ticket (area, captured_at);

-- what a branch promises from a day on; empty category or channel: every one
create table complaint_term (
  id                   uuid         primary key,
  branch               varchar(20)  not null,
  category             varchar(40)  not null,
  channel              varchar(40)  not null,
  valid_from           date         not null,
  first_response_hours integer      not null check (first_response_hours between 1 and 720),
  triage_days          integer      not null check (triage_days between 1 and 250),
  working_days         integer      not null check (working_days between 1 and 250),
  source               varchar(300) not null,
  made_by              varchar(120) not null,
  made_at              timestamp with time zone not null
);

create index complaint_term_branch on complaint_term (branch, valid_from);

-- asking for a ticket's status is counted before the code is looked at
create table complaint_status_try (
  subject varchar(120) primary key,
  tries   integer      not null check (tries >= 0),
  since   timestamp with time zone not null
);
