-- What the builder keeps for a person: drafts that are not saved yet, and which terms they use.

create table builder_draft (
  id varchar(40) primary key,
  account varchar(100) not null,
  dataset varchar(80) not null,
  segment_id varchar(80) not null,
  base_version integer not null,
  name varchar(1000) not null,
  document varchar(1000000) not null,
  updated_at timestamp with time zone not null
);

create index builder_draft_of_account on builder_draft (account, segment_id);

create table palette_term (
  account varchar(100) not null,
  dataset varchar(80) not null,
  term varchar(200) not null,
  starred boolean not null,
  used_at timestamp with time zone,
  primary key (account, dataset, term)
);
