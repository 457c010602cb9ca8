-- What a tablet's urn held when it was emptied: counts, no time, nobody's name. A visit has one for each tablet.
create table survey_urn (
  id    uuid primary key,
  visit uuid not null
);
create index survey_urn_visit on survey_urn (visit);

create table survey_count (
  urn      uuid        not null references survey_urn (id),
  question varchar(20) not null,
  answer   int         not null check (answer between 0 and 36),
  given    int         not null check (given > 0),
  primary key (urn, question, answer)
);
