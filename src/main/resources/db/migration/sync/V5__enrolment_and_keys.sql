-- a code a supervisor hands to an officer: once, for ten minutes
create table sync_enrolment_code (
  code_hash  varchar(64) primary key,
  officer    uuid        not null,
  branch     varchar(20) not null,
  made_by    uuid        not null,
  made_at    timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at    timestamp with time zone,
  check (expires_at > made_at)
);

-- wrong codes, so that guessing ends
create table sync_enrolment_try (
  id       uuid primary key,
  officer  uuid not null,
  tried_at timestamp with time zone not null
);

create index sync_enrolment_try_officer on sync_enrolment_try (officer, tried_at);

-- X.509 SubjectPublicKeyInfo of a P-256 key in base64url; a tablet enrolled before there were keys has none
alter table sync_device add column public_key varchar(200);
alter table sync_device alter column token_hash drop not null;
