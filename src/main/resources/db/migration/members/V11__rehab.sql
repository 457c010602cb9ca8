-- arrears of the whole family, paid by instalments
alter table member_family add column rehab_months integer;
alter table member_family add column rehab_instalments integer;
alter table member_family add constraint member_family_rehab
  check (rehab_months is null and rehab_instalments is null
    or rehab_months is not null and rehab_instalments is not null and rehab_months > 0 and rehab_instalments > 0);
