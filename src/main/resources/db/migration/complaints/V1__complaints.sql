create table complaint_category (
  code                 varchar(40)  primary key,
  name                 varchar(120) not null,
  name_english         varchar(120) not null,
  unit                 varchar(40)  not null,
  first_response_hours integer      not null check (first_response_hours > 0),
  working_days         integer      not null check (working_days > 0),
  list_order           integer      not null
);

create table complaint_channel (
  code         varchar(40)  primary key,
  name         varchar(120) not null,
  name_english varchar(120) not null,
  list_order   integer      not null
);

create table complaint_ticket (
  ticket         varchar(20)   primary key,
  operation      uuid          not null unique,
  branch         varchar(20)   not null,
  area           varchar(13)   not null,
  kind           varchar(20)   not null,
  category       varchar(40)   not null references complaint_category (code),
  target         varchar(20)   not null,
  said           varchar(4000) not null,
  wanted_outcome varchar(1000) not null,
  channel        varchar(40)   not null references complaint_channel (code),
  name           varchar(120)  not null,
  phone          varchar(40)   not null,
  is_group       boolean       not null,
  persons        integer       not null check (persons between 1 and 100000),
  secret         boolean       not null,
  captured_at    timestamp with time zone not null,
  recorded_at    timestamp with time zone not null
);

create index complaint_ticket_branch on complaint_ticket (branch, captured_at);

-- what happened; state and clocks are computed from these lines and stored nowhere
create table complaint_event (
  ticket    varchar(20)   not null references complaint_ticket (ticket),
  seq       integer       not null check (seq >= 1),
  operation uuid          not null,
  kind      varchar(20)   not null,
  at        timestamp with time zone not null,
  by_user   uuid          not null,
  by_name   varchar(120)  not null,
  from_unit varchar(40)   not null,
  to_unit   varchar(40)   not null,
  said      varchar(4000) not null,
  primary key (ticket, seq)
);

create table complaint_counter (
  prefix      varchar(20) primary key,
  next_number integer     not null check (next_number >= 1)
);

create table complaint_lease (
  id           uuid        primary key,
  prefix       varchar(20) not null,
  device       uuid        not null,
  first_number integer     not null check (first_number >= 1),
  last_number  integer     not null,
  issued_at    timestamp with time zone not null,
  unique (prefix, first_number),
  unique (prefix, last_number),
  check (last_number between first_number and 999999)
);
