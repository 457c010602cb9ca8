-- PERSON with a note; PAPER when every family was entered again or asked; RETURNED when the lost records came after all
alter table sync_loss add column closed_how varchar(10) default 'PERSON' not null;
alter table sync_loss add constraint sync_loss_how check (closed_how in ('PERSON', 'PAPER', 'RETURNED'));

-- a family that was asked, or whose things were found elsewhere, and therefore needs no sheet
create table sync_loss_family (
  loss        uuid         not null references sync_loss (id),
  family_card varchar(16)  not null,
  settled_at  timestamp with time zone not null,
  settled_by  varchar(120) not null,
  note        varchar(500) not null,
  primary key (loss, family_card)
);
