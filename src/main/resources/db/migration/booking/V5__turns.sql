-- A slot that was freed because too few families were left, offered to those whose turn it is, one after another.
create table booking_freed_slot (
  id        uuid primary key,
  released  uuid         not null references booking_request (id),
  branch    varchar(20)  not null,
  team      varchar(120) not null,
  starts_at timestamp with time zone not null,
  ends_at   timestamp with time zone not null,
  state     varchar(10)  not null check (state in ('OPEN', 'TAKEN', 'OVER')),
  freed_at  timestamp with time zone not null,
  check (starts_at < ends_at)
);

create index booking_freed_slot_branch on booking_freed_slot (branch, state);

-- asked_slot: the slot while its answer is awaited, empty after; so a slot is offered to one kelurahan at a time
create table booking_turn (
  id          uuid primary key,
  slot_id     uuid        not null references booking_freed_slot (id),
  asked_slot  uuid        unique,
  request_id  uuid        not null references booking_request (id),
  starts_at   timestamp with time zone not null,
  ends_at     timestamp with time zone not null,
  answer      varchar(10) not null check (answer in ('AWAITED', 'ACCEPTED', 'DECLINED', 'LAPSED')),
  lasts_until timestamp with time zone not null,
  asked_at    timestamp with time zone not null,
  answered_at timestamp with time zone,
  unique (slot_id, request_id),
  check ((answer = 'AWAITED') = (asked_slot is not null)),
  check ((answer = 'AWAITED') = (answered_at is null))
);

create index booking_turn_request on booking_turn (request_id, answer);
