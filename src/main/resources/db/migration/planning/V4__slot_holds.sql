-- turn: counts up per team and day and is never used again. Who takes the next turn has seen all turns before it, so of
-- two who looked at the same day at once only one can write. live_request: the request while it holds the slot.
create table planning_slot_hold (
  id           uuid primary key,
  branch       varchar(20)      not null,
  team         varchar(20)      not null,
  held_on      date             not null,
  turn         integer          not null check (turn > 0),
  request_id   uuid             not null,
  live_request uuid,
  area         varchar(13)      not null,
  lat          double precision not null check (lat between -90 and 90),
  lon          double precision not null check (lon between -180 and 180),
  families     integer          not null check (families > 0),
  starts_at    timestamp with time zone not null,
  ends_at      timestamp with time zone not null,
  state        varchar(10)      not null check (state in ('HELD', 'KEPT', 'RELEASED')),
  expires_at   timestamp with time zone not null,
  extensions   integer          not null check (extensions >= 0),
  constraint planning_slot_hold_turn unique (branch, team, held_on, turn),
  constraint planning_slot_hold_live unique (live_request),
  foreign key (branch, team) references planning_team (branch, code),
  check (starts_at < ends_at),
  check ((state = 'RELEASED') = (live_request is null))
);

create index planning_slot_hold_branch on planning_slot_hold (branch, state, held_on);
