create table access_user (
  id            uuid primary key,
  login         varchar(60)  not null unique check (login = lower(login)),
  name          varchar(120) not null,
  role          varchar(30)  not null,
  password_hash varchar(120) not null,
  branch        varchar(20),
  kelurahan     varchar(13),
  kecamatan     varchar(8),
  team          varchar(20),
  email         varchar(200),
  active        boolean      not null,
  check (role = 'HEAD_OFFICE' or branch is not null),
  check (role <> 'KELURAHAN_STAFF' or kelurahan is not null),
  check (role <> 'KECAMATAN_HEAD' or kecamatan is not null),
  check (role <> 'FIELD_OFFICER' or team is not null)
);

create table access_login_attempt (
  login        varchar(60) primary key,
  failures     integer     not null check (failures > 0),
  locked_until timestamp with time zone
);

create table access_log (
  id      uuid primary key,
  user_id uuid         not null references access_user (id),
  role    varchar(30)  not null,
  branch  varchar(20)  not null,
  purpose varchar(60)  not null,
  subject varchar(120) not null,
  seen_at timestamp with time zone not null
);

create index access_log_branch on access_log (branch, seen_at);
