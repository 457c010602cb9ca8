create table member_family (
  family_card   varchar(16)  primary key,
  branch        varchar(20)  not null,
  street        varchar(200) not null,
  rt            varchar(3)   not null,
  rw            varchar(3)   not null,
  area          varchar(13)  not null,
  postal_code   varchar(5)   not null,
  phone         varchar(20)  not null,
  email         varchar(200) not null,
  segment       varchar(20)  not null,
  ward_class    varchar(3)   not null check (ward_class in ('I', 'II', 'III')),
  notes         varchar(400) not null,
  revision      bigint       not null check (revision >= 1),
  registered_by uuid         unique,
  registered_at timestamp with time zone not null
);

create index member_family_branch on member_family (branch, area);

create table member_person (
  id                 uuid         primary key,
  family_card        varchar(16)  not null references member_family (family_card),
  position_in_family integer      not null check (position_in_family >= 0),
  nik                varchar(16)  unique,
  mother_nik         varchar(16),
  member_number      varchar(13)  unique,
  provisional_number varchar(30)  unique,
  name               varchar(120) not null,
  name_folded        varchar(120) not null,
  birth_date         date         not null,
  sex                varchar(6)   not null check (sex in ('MALE', 'FEMALE')),
  relation           varchar(20)  not null,
  status             varchar(20)  not null,
  status_reason      varchar(40)  not null,
  facility           varchar(30)  not null,
  facility_since     date         not null,
  next_facility      varchar(30),
  next_facility_from date,
  revision           bigint       not null check (revision >= 1),
  unique (family_card, position_in_family),
  check (nik is not null or mother_nik is not null),
  check ((next_facility is null) = (next_facility_from is null))
);

create index member_person_name on member_person (name_folded);

create sequence member_number_seq start with 2000000000;

-- one line per atomic group that an operation touched: what makes a repeat harmless
create table member_change (
  operation    uuid        not null,
  change_group varchar(20) not null,
  member_id    uuid        not null references member_person (id),
  result       varchar(20) not null,
  revision     bigint      not null,
  theirs       text        not null,
  primary key (operation, change_group)
);

create table member_history (
  id           uuid         primary key,
  operation    uuid         not null,
  family_card  varchar(16)  not null references member_family (family_card),
  member_id    uuid         references member_person (id),
  field        varchar(40)  not null,
  old_value    varchar(400) not null,
  new_value    varchar(400) not null,
  reason       varchar(400) not null,
  changed_by   uuid         not null,
  changed_name varchar(120) not null,
  channel      varchar(10)  not null,
  captured_at  timestamp with time zone not null,
  recorded_at  timestamp with time zone not null
);

create index member_history_family on member_history (family_card, recorded_at);

create table member_conflict (
  id              uuid         primary key,
  operation       uuid         not null,
  change_group    varchar(20)  not null,
  family_card     varchar(16)  not null references member_family (family_card),
  member_id       uuid         not null references member_person (id),
  branch          varchar(20)  not null,
  base_values     text         not null,
  mine_values     text         not null,
  theirs_values   text         not null,
  reason          varchar(400) not null,
  changed_by      uuid         not null,
  changed_name    varchar(120) not null,
  channel         varchar(10)  not null,
  captured_at     timestamp with time zone not null,
  recorded_at     timestamp with time zone not null,
  decision        varchar(20),
  decided_name    varchar(120),
  decided_reason  varchar(400),
  decided_at      timestamp with time zone,
  unique (operation, change_group),
  check ((decision is null) = (decided_at is null))
);

create table member_consent (
  operation      uuid         primary key,
  family_card    varchar(16)  not null,
  notice_version varchar(40)  not null,
  purpose        varchar(120) not null,
  language       varchar(10)  not null,
  read_by        varchar(120) not null,
  method         varchar(20)  not null check (method in ('SIGNATURE', 'WITNESSED_MARK')),
  evidence       text         not null,
  given_at       timestamp with time zone not null,
  recorded_at    timestamp with time zone not null
);

create index member_consent_family on member_consent (family_card, given_at);

create table member_contribution (
  valid_from  date        not null,
  ward_class  varchar(3)  not null check (ward_class in ('I', 'II', 'III')),
  amount      integer     not null check (amount > 0),
  state_share integer     not null check (state_share between 0 and amount),
  primary key (valid_from, ward_class)
);
