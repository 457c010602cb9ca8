-- whose the entered sheet was; null before this, and for a complaint of nobody's family
alter table field_paper_slip add column family_card varchar(16);

-- since when a visit is about a family: a tablet that was not heard of since cannot know it
alter table field_visit_family add column since timestamp with time zone;
