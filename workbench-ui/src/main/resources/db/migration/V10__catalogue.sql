-- Saved segments and their versions. A version is never changed once written.

create table segment (
  id varchar(80) primary key,
  dataset varchar(80) not null,
  name varchar(200) not null,
  folder varchar(200) not null,
  status varchar(10) not null,
  owner varchar(100) not null,
  current_version integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint segment_name_once unique (dataset, name)
);

create table segment_version (
  segment_id varchar(80) not null references segment (id),
  version integer not null,
  document varchar(1000000) not null,
  note varchar(1000) not null,
  author varchar(100) not null,
  created_at timestamp with time zone not null,
  primary key (segment_id, version)
);
