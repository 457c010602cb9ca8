-- which families' data went onto which tablet, and until when it may be read there
create table field_package (
  id          uuid primary key,
  visit       uuid        not null,
  device      uuid        not null,
  officer     uuid        not null,
  sha256      varchar(64) not null,
  grant_id    uuid        not null unique,
  issued_at   timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  check (valid_until > issued_at)
);

create index field_package_visit on field_package (visit, officer);

create table field_package_family (
  package     uuid        not null references field_package (id),
  family_card varchar(16) not null,
  primary key (package, family_card)
);

-- whom officers may work on at a visit: who was packed, who was registered there
create table field_visit_family (
  visit       uuid        not null,
  family_card varchar(16) not null,
  primary key (visit, family_card)
);

create table field_lease (
  id       uuid primary key,
  visit    uuid        not null,
  device   uuid        not null,
  kind     varchar(10) not null check (kind in ('MEMBERS', 'TICKETS')),
  prefix   varchar(20) not null,
  from_no  integer     not null,
  to_no    integer     not null,
  used_to  integer     not null,
  check (from_no <= to_no),
  check (used_to between from_no - 1 and to_no)
);

create index field_lease_visit on field_lease (visit, device, kind);

create table field_day (
  visit      uuid primary key,
  started_at timestamp with time zone not null,
  started_by varchar(120)  not null,
  checklist  varchar(2000) not null,
  start_note varchar(1000) not null,
  closed_at  timestamp with time zone,
  closed_by  varchar(120),
  close_note varchar(1000),
  served     integer check (served >= 0),
  check ((closed_at is null) = (served is null))
);

create table field_queue (
  visit       uuid         not null,
  family_card varchar(16)  not null,
  number      integer      not null check (number > 0),
  lane        varchar(10)  not null check (lane in ('PRIORITY', 'REGULAR')),
  head_name   varchar(120) not null,
  arrived_at  timestamp with time zone,
  called_at   timestamp with time zone,
  served_at   timestamp with time zone,
  absent_at   timestamp with time zone,
  primary key (visit, family_card)
);

create table field_left_over (
  visit       uuid        not null,
  family_card varchar(16) not null,
  reason      varchar(10) not null check (reason in ('NO_TIME', 'ABSENT', 'DOCUMENTS', 'NETWORK', 'OTHER')),
  primary key (visit, family_card)
);

create table field_incident (
  id          uuid primary key,
  visit       uuid          not null,
  kind        varchar(15)   not null check (kind in ('TECHNICAL', 'ORGANISATIONAL')),
  text        varchar(1000) not null,
  officer     varchar(120)  not null,
  captured_at timestamp with time zone not null
);
