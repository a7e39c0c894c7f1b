-- Says that this server runs; answers how many seconds its clock is ahead of the database's. Primary key.
insert into node (id, name, version, started_at, seen_at)
values (:id, :name, :version, :startedAt, :now)
on conflict (id) do update
set seen_at = excluded.seen_at
returning extract(epoch from seen_at - clock_timestamp())::double precision
