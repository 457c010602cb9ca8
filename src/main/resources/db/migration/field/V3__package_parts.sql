-- a package as it travels, for as long as a tablet may go on fetching it; then it goes
create table field_package_part (
  package uuid    not null references field_package (id),
  part_no integer not null check (part_no >= 0),
  content text    not null,
  primary key (package, part_no)
);

-- why a visit was started although the tablet was not fully ready, and who allowed it
alter table field_day add column allowed_by varchar(120);
alter table field_day add column allowed_reason varchar(400);
