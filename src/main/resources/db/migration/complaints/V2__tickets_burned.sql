-- burned_at: from then on what was not used is never given out again
alter table complaint_lease add column burned_at timestamp with time zone;
alter table complaint_lease add column branch varchar(20);

create index complaint_lease_branch on complaint_lease (branch, issued_at);
