-- one line of numbered changes per scope; its row is locked while a change gets its number, so the order of the
-- numbers is the order of the commits
create table sync_scope (
  scope     uuid   primary key,
  last_seq  bigint not null check (last_seq >= 0),
  floor_seq bigint not null check (floor_seq >= 0),
  check (floor_seq <= last_seq)
);

create table sync_change (
  scope      uuid        not null references sync_scope (scope),
  change_seq bigint      not null check (change_seq > 0),
  entity     varchar(80) not null,
  rev        bigint      not null,
  kind       varchar(10) not null check (kind in ('UPSERT', 'TOMBSTONE')),
  payload    text        not null,
  written_at timestamp with time zone not null,
  primary key (scope, change_seq)
);

create index sync_change_age on sync_change (written_at);
