-- Keys to the REST interface. Only a hash is kept: a token is shown once, when it is made.
create table api_token (
  id varchar(40) primary key,
  name varchar(200) not null,
  owner varchar(100) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
);
create index api_token_by_owner on api_token (owner);
