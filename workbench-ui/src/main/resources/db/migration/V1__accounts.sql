-- Who may sign in, and how they want to see the workbench.
create table account (
  name varchar(100) primary key,
  full_name varchar(200) not null,
  role varchar(20) not null,
  password_hash varchar(200) not null,
  failed_attempts integer default 0 not null,
  locked_until timestamp with time zone,
  language varchar(20),
  scheme varchar(10)
);
