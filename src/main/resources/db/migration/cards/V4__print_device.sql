-- the tablet whose key signed what the card says; empty for prints of the office and for those from before
alter table card_print add column device uuid;
