-- the insurer's rules about families, each from a day on; parameters: name=value, separated by ;
create table member_family_rule (
  rule_key    varchar(40)  not null,
  kind        varchar(30)  not null,
  acts        varchar(100) not null,
  parameters  varchar(400) not null,
  severity    varchar(10)  not null check (severity in ('REFUSE', 'WARN', 'CASE', 'TELL')),
  valid_from  date         not null,
  valid_until date,
  source      varchar(300) not null,
  url         varchar(300) not null check (url like 'https://%'),
  primary key (rule_key, valid_from),
  check (valid_until is null or valid_until >= valid_from)
);

-- a class asked for counts from the first of next month; until then the old one does
alter table member_family add column next_class varchar(10);
alter table member_family add column next_class_from date;

-- which classes may be chosen is a rule; which there are, is this
alter table member_family add column care_class varchar(10);
update member_family set care_class = ward_class;
alter table member_family drop column ward_class;
alter table member_family alter column care_class set not null;
alter table member_family rename column care_class to ward_class;
alter table member_family add constraint member_family_class check (ward_class in ('I', 'II', 'III', 'KRIS'));
alter table member_family add constraint member_family_next_class
  check (next_class in ('I', 'II', 'III', 'KRIS') and next_class_from is not null
    or next_class is null and next_class_from is null);

create table member_tariff (
  valid_from  date        not null,
  ward_class  varchar(10) not null check (ward_class in ('I', 'II', 'III', 'KRIS')),
  amount      integer     not null check (amount > 0),
  state_share integer     not null check (state_share between 0 and amount),
  primary key (valid_from, ward_class)
);
insert into member_tariff (valid_from, ward_class, amount, state_share)
  select valid_from, ward_class, amount, state_share from member_contribution;
drop table member_contribution;
alter table member_tariff rename to member_contribution;
