-- a person a second tablet registered under an id of its own: operations on the alias are about the member
create table member_alias (
  alias     uuid primary key,
  member_id uuid not null references member_person (id),
  operation uuid not null,
  since     timestamp with time zone not null
);

-- two members who may be one person, found over all branches; the branch that registered the later one looks into it
create table member_twin (
  id             uuid        primary key,
  member_id      uuid        not null references member_person (id),
  other_id       uuid        not null references member_person (id),
  branch         varchar(20) not null,
  found_at       timestamp with time zone not null,
  verdict        varchar(10) check (verdict in ('SAME', 'DIFFERENT')),
  verdict_name   varchar(120),
  verdict_reason varchar(400),
  verdict_at     timestamp with time zone,
  unique (member_id, other_id),
  check ((verdict is null) = (verdict_at is null))
);

create index member_twin_branch on member_twin (branch, found_at);
create index member_person_birth on member_person (birth_date);
