-- Which earlier version a version brings back; until now its note said so, and nothing else.

alter table segment_version add column restores integer;
update segment_version set restores = cast(substring(note from 2) as integer) where note like 'v%';
alter table segment_version drop column note;
