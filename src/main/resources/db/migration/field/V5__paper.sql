-- numbered sheets for a visit that is worked off on paper: each gives one service, or is declared void
create table field_paper_slip (
  slip        varchar(8)   primary key,
  visit       uuid         not null,
  kind        varchar(12)  not null check (kind in ('REGISTRATION', 'CHANGE', 'COMPLAINT', 'CARD')),
  printed_at  timestamp with time zone not null,
  printed_by  varchar(120) not null,
  operation   uuid unique,
  entered_at  timestamp with time zone,
  entered_by  varchar(120),
  paper_at    timestamp with time zone,
  voided_at   timestamp with time zone,
  voided_by   varchar(120),
  void_reason varchar(300),
  check ((operation is null) = (entered_at is null)),
  check ((operation is null) = (paper_at is null)),
  check ((voided_at is null) = (void_reason is null)),
  check (operation is null or voided_at is null)
);

create index field_paper_slip_visit on field_paper_slip (visit);

-- the last number given out; its row is locked while numbers are taken
create table field_paper_counter (
  id      integer primary key check (id = 1),
  last_no integer not null check (last_no >= 0)
);

insert into field_paper_counter (id, last_no) values (1, 0);
