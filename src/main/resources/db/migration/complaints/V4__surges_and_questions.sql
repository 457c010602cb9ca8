-- open_key: branch and category while it is open, so that one surge opens one checklist
create table complaint_crisis (
  id         uuid        primary key,
  branch     varchar(20) not null,
  category   varchar(40) not null references complaint_category (code),
  open_key   varchar(59) unique,
  complaints integer     not null check (complaints >= 1),
  usual      double precision not null,
  opened_at  timestamp with time zone not null,
  closed_at  timestamp with time zone,
  closed_by  varchar(120),
  lessons    varchar(4000)
);

create index complaint_crisis_branch on complaint_crisis (branch, opened_at);

create table complaint_crisis_step (
  crisis  uuid         not null references complaint_crisis (id),
  step    varchar(30)  not null,
  done_at timestamp with time zone not null,
  done_by varchar(120) not null,
  note    varchar(1000) not null,
  primary key (crisis, step)
);

create table complaint_faq (
  id         uuid          primary key,
  branch     varchar(20)   not null,
  category   varchar(40)   not null references complaint_category (code),
  question   varchar(300)  not null,
  answer     varchar(2000) not null,
  rule       varchar(300)  not null,
  withdrawn  boolean       not null,
  revision   integer       not null check (revision >= 1),
  edited_at  timestamp with time zone not null,
  edited_by  varchar(120)  not null
);

create index complaint_faq_branch on complaint_faq (branch, category);
