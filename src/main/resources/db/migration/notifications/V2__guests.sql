-- Kelurahan that come to another's place. left_visit: no longer, so that its calendars hear of it. revision counts its own changes.
create table notification_visit_guest (
  visit      uuid        not null references notification_visit (visit),
  area       varchar(13) not null,
  families   integer     not null check (families >= 0),
  left_visit boolean     not null,
  revision   integer     not null check (revision >= 0),
  changed_at timestamp with time zone not null,
  primary key (visit, area)
);
create index notification_visit_guest_area on notification_visit_guest (area);
