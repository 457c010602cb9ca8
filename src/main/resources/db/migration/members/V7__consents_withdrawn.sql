-- a consent can be taken back; that it was given stays
alter table member_consent add column withdrawn_at timestamp with time zone;
alter table member_consent add column withdrawn_by varchar(120);
alter table member_consent add constraint member_consent_withdrawn
  check ((withdrawn_at is null) = (withdrawn_by is null));
