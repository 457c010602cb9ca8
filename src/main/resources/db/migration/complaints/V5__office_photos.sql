-- shown at the office and made anew from their pixels; a tablet's photos lie with its operation
create table complaint_photo (
  operation uuid    not null references complaint_ticket (operation),
  place     integer not null check (place between 1 and 4),
  jpeg      bytea   not null,
  primary key (operation, place)
);
