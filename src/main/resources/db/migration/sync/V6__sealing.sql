-- for trials only: production keeps the key that opens operations in a keystore of its own
create table sync_sealing_key (
  id          integer primary key check (id = 1),
  private_key varchar(400) not null,
  public_key  varchar(200) not null
);
