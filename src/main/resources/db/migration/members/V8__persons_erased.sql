-- a person who was erased: the row holds the others' history together and tells nothing
alter table member_person add column erased_for uuid;
alter table member_person add column erased_at timestamp with time zone;
alter table member_person add constraint member_person_erased check ((erased_at is null) = (erased_for is null));
