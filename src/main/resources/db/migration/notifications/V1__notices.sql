create table notification_notice (
  id          uuid primary key,
  recipient   uuid          not null,
  event_key   varchar(160)  not null,
  kind        varchar(30)   not null,
  area        varchar(13)   not null,
  reference   varchar(60)   not null,
  request     uuid,
  families    integer       not null check (families >= 0),
  reason      varchar(1000) not null,
  happened_at timestamp with time zone not null,
  starts_at   timestamp with time zone,
  ends_at     timestamp with time zone,
  was_at      timestamp with time zone,
  team        varchar(120),
  read_at     timestamp with time zone,
  unique (recipient, event_key)
);
create index notification_notice_inbox on notification_notice (recipient, happened_at);

create table notification_mail (
  id         uuid primary key,
  notice     uuid          not null unique references notification_notice (id),
  recipient  uuid          not null,
  branch     varchar(20)   not null,
  subject    varchar(300)  not null,
  body       text          not null,
  calendar   text,
  state      varchar(10)   not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  attempts   integer       not null check (attempts >= 0),
  next_at    timestamp with time zone not null,
  sent_at    timestamp with time zone,
  last_error varchar(500)
);
create index notification_mail_due on notification_mail (state, next_at);

create table notification_visit (
  visit      uuid primary key,
  request    uuid          not null,
  branch     varchar(20)   not null,
  area       varchar(13)   not null,
  venue      varchar(300)  not null,
  team       varchar(120)  not null,
  starts_at  timestamp with time zone not null,
  ends_at    timestamp with time zone not null check (ends_at >= starts_at),
  sequence   integer       not null check (sequence >= 0),
  status     varchar(10)   not null check (status in ('TENTATIVE', 'CONFIRMED', 'CANCELLED')),
  changed_at timestamp with time zone not null
);
create index notification_visit_area on notification_visit (area, starts_at);
create index notification_visit_request on notification_visit (request);

create table notification_feed (
  user_id    uuid primary key,
  token_hash varchar(64)   not null unique,
  made_at    timestamp with time zone not null
);
