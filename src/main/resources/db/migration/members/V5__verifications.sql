-- a change from a tablet stands at once and waits for the centre: accepted, corrected or rejected by the office
create table member_verification (
  id             uuid         primary key,
  operation      uuid         not null,
  change_group   varchar(20)  not null,
  family_card    varchar(16)  not null references member_family (family_card),
  member_id      uuid         not null references member_person (id),
  reason         varchar(400) not null,
  letter         boolean      not null,
  effective_from date         not null,
  changed_by     uuid         not null,
  changed_name   varchar(120) not null,
  captured_at    timestamp with time zone not null,
  verdict        varchar(10)  check (verdict in ('ACCEPTED', 'CORRECTED', 'REJECTED')),
  verdict_name   varchar(120),
  verdict_reason varchar(400),
  verdict_at     timestamp with time zone,
  told_name      varchar(120),
  told_at        timestamp with time zone,
  unique (operation, change_group),
  check ((verdict is null) = (verdict_at is null)),
  check (told_at is null or verdict_at is not null)
);

create index member_verification_family on member_verification (family_card, verdict_at);

create table member_verification_value (
  verification uuid         not null references member_verification (id),
  place        integer      not null,
  field        varchar(40)  not null,
  old_value    varchar(400) not null,
  new_value    varchar(400) not null,
  corrected    varchar(400),
  primary key (verification, place),
  unique (verification, field)
);
