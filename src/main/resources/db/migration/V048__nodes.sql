-- Which servers work on this database.

create table if not exists node (
  id text primary key,
  name text not null,
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null
);

comment on table node is 'One row for each start of a server, renewed while it runs, removed a week after it ended.';
comment on column node.id is 'random, of this start';
comment on column node.name is 'host and port';
