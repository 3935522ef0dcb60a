-- Figures of a run by chunk, so that a change to one chunk reads that chunk's rows only.

alter table publish_chunk add column applied integer default 0 not null;
alter table publish_chunk add column already_there integer default 0 not null;
alter table publish_chunk add column rejected integer default 0 not null;
alter table publish_chunk add column read_back integer default 0 not null;
alter table publish_chunk add column read_back_same integer default 0 not null;

-- Without the state: it changes with every step of every row, the chunk never.
drop index publish_op_by_chunk;
create index publish_op_by_chunk on publish_op (run_id, chunk);
