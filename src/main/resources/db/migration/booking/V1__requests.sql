create sequence booking_number start with 1;

create table booking_request (
  id                 uuid primary key,
  number             varchar(30) unique,
  branch             varchar(20)  not null,
  area               varchar(13)  not null,
  state              varchar(12)  not null,
  venue_name         varchar(160) not null,
  venue_address      varchar(200) not null,
  lat                double precision check (lat between -90 and 90),
  lon                double precision check (lon between -180 and 180),
  room               integer check (room between 1 and 5000),
  power              boolean      not null,
  signal             varchar(10),
  dirt_road          boolean      not null,
  contact_name       varchar(120) not null,
  contact_phone      varchar(40)  not null,
  how_heard          varchar(30)  not null,
  estimated_families integer      not null check (estimated_families between 0 and 500),
  waiver_state       varchar(10)  not null,
  waiver_reason      varchar(500) not null,
  waiver_answer      varchar(500) not null,
  waiver_asked_at    timestamp with time zone,
  slot_team          varchar(120),
  slot_start         timestamp with time zone,
  slot_end           timestamp with time zone,
  parent_id          uuid references booking_request (id),
  priority           integer      not null check (priority between 1 and 10),
  created_at         timestamp with time zone not null,
  changed_at         timestamp with time zone not null,
  changed_by         varchar(120) not null,
  submitted_at       timestamp with time zone,
  served_at          timestamp with time zone,
  served_families    integer      not null check (served_families >= 0),
  sequence           integer      not null,
  version            bigint       not null,
  check (state = 'DRAFT' or state = 'WITHDRAWN' or (number is not null and submitted_at is not null)),
  check (slot_start is null or slot_start < slot_end),
  check (waiver_state in ('NONE', 'REQUESTED', 'GRANTED', 'REFUSED')),
  check (state in ('DRAFT', 'SUBMITTED', 'PROPOSED', 'COUNTERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'UNPLANNED',
                   'RELEASED', 'SERVED'))
);

create index booking_request_branch on booking_request (branch, state, submitted_at);
create index booking_request_area on booking_request (area, state);

create table booking_family (
  id              uuid primary key,
  request_id      uuid         not null references booking_request (id),
  position        integer      not null,
  family_card     varchar(40)  not null,
  head_name       varchar(120) not null,
  phone           varchar(40)  not null,
  persons         integer      not null check (persons between 1 and 30),
  services        varchar(120) not null,
  documents_ready boolean      not null,
  precedence      varchar(60)  not null
);

create index booking_family_request on booking_family (request_id, position);

create table booking_estimate (
  request_id uuid        not null references booking_request (id),
  service    varchar(20) not null,
  families   integer     not null check (families between 1 and 500),
  primary key (request_id, service)
);

create table booking_window (
  request_id uuid    not null references booking_request (id),
  offered_on date    not null,
  from_time  time    not null,
  to_time    time    not null,
  wished     boolean not null,
  primary key (request_id, offered_on, from_time),
  check (from_time < to_time)
);

create table booking_history (
  id         uuid primary key,
  request_id uuid         not null references booking_request (id),
  position   integer      not null,
  user_id    uuid         not null,
  user_name  varchar(120) not null,
  from_state varchar(12),
  to_state   varchar(12)  not null,
  reason     varchar(500) not null,
  changed_at timestamp with time zone not null,
  unique (request_id, position)
);

create table booking_unplanned_reason (
  request_id uuid          not null references booking_request (id),
  position   integer       not null,
  code       varchar(8)    not null,
  arguments  varchar(1000) not null,
  primary key (request_id, position)
);
