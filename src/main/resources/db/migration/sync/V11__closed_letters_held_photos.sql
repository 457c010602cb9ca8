-- operations in quarantine whose letter could not be opened when it came; opened: the text that was inside, once it could
alter table sync_quarantine add column closed boolean default false not null;
alter table sync_quarantine add column opened text;
update sync_quarantine set closed = true where payload like '%"sealed":%';

-- keys of a trial that were lost and found: they open old letters, nothing new is sealed to them
create table sync_former_key (
  id          integer primary key,
  private_key varchar(400) not null,
  public_key  varchar(200) not null
);

-- who let a photo out of quarantine
alter table sync_photo add column released_by varchar(120);
alter table sync_photo add column released_at timestamp with time zone;
