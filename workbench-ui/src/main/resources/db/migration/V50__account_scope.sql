-- Whom somebody may see: the id of a scope in the model files; none for everybody.
alter table account add column scope varchar(100);
