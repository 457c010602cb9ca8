-- a photo of a tablet, by what the tablet took; letter: hash of the sealed bytes it sends, length: how many they are
create table sync_photo (
  id        uuid        primary key,
  device    uuid        not null references sync_device (id),
  sha256    varchar(64) not null,
  letter    varchar(64) not null,
  length    integer     not null check (length > 0),
  received  integer     not null check (received >= 0),
  state     varchar(12) not null check (state in ('ARRIVING', 'STORED', 'QUARANTINED', 'REFUSED')),
  code      varchar(60) not null,
  backed_up boolean     not null,
  moved_at  timestamp with time zone not null,
  unique (device, sha256),
  check (received <= length)
);

create index sync_photo_age on sync_photo (moved_at);

-- gone as soon as the photo is whole
create table sync_photo_part (
  photo     uuid    not null references sync_photo (id),
  from_byte integer not null check (from_byte >= 0),
  content   bytea   not null,
  primary key (photo, from_byte)
);

-- made anew at the centre, without anything but its pixels
create table sync_photo_content (
  photo uuid  primary key references sync_photo (id),
  jpeg  bytea not null
);

-- which photos an operation names; they may arrive before it, after it, or never
create table sync_evidence (
  operation uuid        not null,
  place     integer     not null check (place > 0),
  device    uuid        not null,
  sha256    varchar(64) not null,
  released  boolean     not null,
  primary key (operation, place)
);

create index sync_evidence_photo on sync_evidence (device, sha256);
