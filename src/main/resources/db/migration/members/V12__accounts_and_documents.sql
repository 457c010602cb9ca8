-- the account a family pays from; its number is sealed to the office's key, only its last digits are written
create table member_autodebit (
  family_card   varchar(16)   primary key references member_family (family_card),
  operation     uuid          not null,
  bank          varchar(40)   not null,
  holder        varchar(120)  not null,
  last_digits   varchar(4)    not null,
  sealed        varchar(1000) not null,
  agreed_at     timestamp with time zone not null,
  recorded_name varchar(120)  not null,
  recorded_at   timestamp with time zone not null
);

-- papers photographed at the office's own desk
create table member_document (
  family_card varchar(16)  not null references member_family (family_card),
  number      integer      not null check (number > 0),
  operation   uuid         not null,
  jpeg        bytea        not null,
  kept_name   varchar(120) not null,
  kept_at     timestamp with time zone not null,
  primary key (family_card, number)
);
