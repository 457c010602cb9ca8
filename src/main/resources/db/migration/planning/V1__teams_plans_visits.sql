create table planning_team (
  id               uuid primary key,
  branch           varchar(20)      not null,
  code             varchar(20)      not null,
  name             varchar(120)     not null,
  base_name        varchar(120)     not null,
  base_lat         double precision not null check (base_lat between -90 and 90),
  base_lon         double precision not null check (base_lon between -180 and 180),
  skills           varchar(200)     not null,
  officers         integer          not null check (officers > 0),
  families_per_day integer          not null check (families_per_day > 0),
  visits_per_day   integer          not null check (visits_per_day > 0),
  vehicle          varchar(120)     not null,
  card_stock       integer          not null check (card_stock >= 0),
  unique (branch, code)
);

create table planning_absence (
  id        uuid primary key,
  team_id   uuid         not null references planning_team (id),
  off_date  date         not null,
  from_time time,
  to_time   time,
  kind      varchar(20)  not null,
  reason    varchar(200) not null,
  check ((from_time is null) = (to_time is null)),
  check (from_time is null or from_time < to_time)
);

create index planning_absence_day on planning_absence (team_id, off_date);

-- open_branch: the branch while the plan is a proposal, empty after; so a branch has one proposal at a time
create table planning_plan (
  id           uuid primary key,
  branch       varchar(20)  not null,
  open_branch  varchar(20)  unique,
  first_day    date         not null,
  last_day     date         not null,
  state        varchar(20)  not null check (state in ('PROPOSED', 'APPROVED', 'DISCARDED')),
  hard_score   bigint       not null,
  medium_score bigint       not null,
  soft_score   bigint       not null,
  rules        varchar(8000) not null,
  revision     integer      not null check (revision >= 0),
  kept_edits   integer      not null check (kept_edits >= 0),
  reshuffles   boolean      not null,
  created_at   timestamp with time zone not null,
  created_by   varchar(120) not null,
  decided_at   timestamp with time zone,
  decided_by   varchar(120),
  check (last_day >= first_day),
  check ((state = 'PROPOSED') = (open_branch is not null))
);

create table planning_planned_visit (
  id             uuid primary key,
  plan_id        uuid         not null references planning_plan (id),
  request_id     uuid         not null,
  request_number varchar(40)  not null,
  area           varchar(13)  not null,
  venue_name     varchar(200) not null,
  lat            double precision not null,
  lon            double precision not null,
  families       integer      not null check (families >= 0),
  team           varchar(20),
  starts_at      timestamp with time zone,
  ends_at        timestamp with time zone,
  pin_team       boolean      not null,
  pin_day        boolean      not null,
  pin_time       boolean      not null,
  pin_reason     varchar(200),
  pinned_by      varchar(120),
  edited_in      integer      not null check (edited_in >= 0),
  reasons        varchar(8000) not null,
  unique (plan_id, request_id),
  check ((team is null) = (starts_at is null)),
  check ((team is null) = (ends_at is null)),
  check (starts_at is null or starts_at < ends_at),
  check (team is not null or not (pin_team or pin_day or pin_time))
);

create table planning_edit (
  id               uuid primary key,
  plan_id          uuid         not null references planning_plan (id),
  planned_visit_id uuid         not null references planning_planned_visit (id),
  revision         integer      not null,
  team_before      varchar(20),
  starts_before    timestamp with time zone,
  ends_before      timestamp with time zone,
  reasons_before   varchar(8000) not null,
  made_by          varchar(120) not null,
  made_at          timestamp with time zone not null,
  unique (plan_id, revision)
);

-- active_request: the request while the visit is neither cancelled nor done; so no request is promised two visits
create table planning_visit (
  id             uuid primary key,
  plan_id        uuid         not null references planning_plan (id),
  request_id     uuid         not null,
  active_request uuid         unique,
  request_number varchar(40)  not null,
  branch         varchar(20)  not null,
  team           varchar(20)  not null,
  area           varchar(13)  not null,
  venue_name     varchar(200) not null,
  lat            double precision not null,
  lon            double precision not null,
  starts_at      timestamp with time zone not null,
  ends_at        timestamp with time zone not null,
  families       integer      not null check (families >= 0),
  state          varchar(20)  not null,
  revision       integer      not null check (revision >= 0),
  foreign key (branch, team) references planning_team (branch, code),
  check (starts_at < ends_at)
);

create index planning_visit_team on planning_visit (branch, team, starts_at);

create table planning_visit_change (
  id       uuid primary key,
  visit_id uuid         not null references planning_visit (id),
  state    varchar(20)  not null,
  starts_at timestamp with time zone not null,
  team     varchar(20)  not null,
  reason   varchar(400) not null,
  made_by  varchar(120) not null,
  made_at  timestamp with time zone not null
);

create index planning_visit_change_visit on planning_visit_change (visit_id, made_at);
