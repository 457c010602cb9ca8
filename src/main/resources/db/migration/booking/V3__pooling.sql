alter table booking_request add column host_id uuid references booking_request (id);
alter table booking_request add column waiting_since timestamp with time zone;
create index booking_request_host on booking_request (host_id);

create table booking_pool (
  id         uuid primary key,
  branch     varchar(20)      not null,
  host_id    uuid             not null references booking_request (id),
  state      varchar(10)      not null check (state in ('INVITED', 'COMPLETE', 'DECLINED', 'EXPIRED', 'ENDED')),
  meet_on    date             not null,
  from_time  time             not null,
  to_time    time             not null,
  families   integer          not null check (families > 0),
  travel_km  double precision not null check (travel_km >= 0),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at   timestamp with time zone,
  reason     varchar(500)     not null,
  version    bigint           not null,
  check (from_time < to_time)
);
create index booking_pool_state on booking_pool (branch, state, expires_at);

-- live_request: the request as long as the invitation is open, so that nobody has two at once
create table booking_pool_member (
  id           uuid primary key,
  pool_id      uuid         not null references booking_pool (id),
  request_id   uuid         not null references booking_request (id),
  live_request uuid unique,
  area         varchar(13)  not null,
  families     integer      not null check (families > 0),
  accepted     boolean      not null,
  answered_by  varchar(120) not null,
  answered_at  timestamp with time zone,
  unique (pool_id, request_id)
);
create index booking_pool_member_request on booking_pool_member (request_id);
