-- a correction: when the data it is about was last changed after it was asked for
alter table rights_request add column changed_at timestamp with time zone;

-- who was erased, by nothing but an id: what a tablet still sends about them is found by it
create table rights_erased (
  member      uuid        primary key,
  family_card varchar(16) not null,
  alone       boolean     not null,
  request     uuid        not null,
  erased_at   timestamp with time zone not null,
  looked_on   date        not null
);
