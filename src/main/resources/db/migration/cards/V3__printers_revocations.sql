-- a card that must not be accepted any more, said by the office
create table card_revocation (
  operation    uuid         primary key references card_print (operation),
  reason       varchar(300) not null,
  revoked_name varchar(120) not null,
  revoked_at   timestamp with time zone not null
);

-- how far a printer of the office misses, in tenths of a millimetre to the right and down
create table card_printer (
  branch varchar(20) not null,
  name   varchar(60) not null,
  x      integer     not null check (x between -100 and 100),
  y      integer     not null check (y between -100 and 100),
  primary key (branch, name)
);
