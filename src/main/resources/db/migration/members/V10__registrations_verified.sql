-- a registration waits for the centre as a change does: whose value it is, of a family with several people
alter table member_verification_value add column person uuid;
