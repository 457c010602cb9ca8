-- the bank's digits before the last eleven of a member number, each from a day on
create table member_account_bank (
  bank       varchar(40)  not null,
  valid_from date         not null,
  prefix     varchar(5)   not null check (char_length(prefix) = 5),
  source     varchar(300) not null,
  primary key (bank, valid_from)
);
