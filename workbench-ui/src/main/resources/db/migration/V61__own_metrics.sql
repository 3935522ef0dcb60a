-- Metrics that analysts made: for each what a model file would hold under its id.

create table own_metric (
  dataset varchar(80) not null,
  id varchar(40) not null,
  -- As they are compared: two metrics of a dataset are told apart in either language.
  name_en varchar(200) not null,
  name_zh varchar(200) not null,
  document varchar(1000000) not null,
  author varchar(100) not null,
  created_at timestamp with time zone not null,
  changed_by varchar(100) not null,
  changed_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by varchar(100),
  -- The id of a deleted metric, else empty: its names are free again, its id never.
  deleted_mark varchar(40) default '' not null,
  primary key (dataset, id),
  constraint own_metric_english_once unique (dataset, name_en, deleted_mark),
  constraint own_metric_chinese_once unique (dataset, name_zh, deleted_mark)
);
