create table card_print (
  operation      uuid         primary key,
  member_id      uuid         not null,
  member_name    varchar(120) not null,
  branch         varchar(20)  not null,
  number_printed varchar(30)  not null,
  provisional    boolean      not null,
  layout         varchar(20)  not null,
  copy_no        integer      not null check (copy_no >= 1),
  reprint_reason varchar(20),
  team           varchar(20),
  printed_by     uuid         not null,
  printed_name   varchar(120) not null,
  channel        varchar(10)  not null,
  captured_at    timestamp with time zone not null,
  recorded_at    timestamp with time zone not null,
  unique (member_id, copy_no),
  check (copy_no = 1 or reprint_reason is not null)
);

create index card_print_branch on card_print (branch, captured_at);

create table card_stock (
  team   varchar(20) primary key,
  branch varchar(20) not null,
  blanks integer     not null check (blanks >= 0)
);

create table card_stock_entry (
  operation   uuid         primary key,
  team        varchar(20)  not null references card_stock (team),
  added       integer      not null check (added between 1 and 10000),
  added_name  varchar(120) not null,
  recorded_at timestamp with time zone not null
);

create table card_lease_counter (
  prefix      varchar(20) primary key,
  next_number integer     not null check (next_number >= 1)
);

create table card_lease (
  id           uuid        primary key,
  series       varchar(20) not null,
  prefix       varchar(20) not null,
  device       uuid        not null,
  first_number integer     not null check (first_number >= 1),
  last_number  integer     not null,
  issued_at    timestamp with time zone not null,
  unique (prefix, first_number),
  unique (prefix, last_number),
  check (last_number between first_number and 999999)
);
