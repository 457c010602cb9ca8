-- each tablet of a visit is a desk of its own, with its own thousand of queue numbers
create table field_desk (
  visit  uuid    not null,
  device uuid    not null,
  desk   integer not null check (desk between 0 and 8),
  primary key (visit, device),
  unique (visit, desk)
);
