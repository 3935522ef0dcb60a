-- A segment that is used as a tag is found among tags, not among saved segments.

alter table segment add column used_as_tag boolean default false not null;
