-- Says that this server runs. Primary key.
insert into node (id, name, version, started_at, seen_at)
values (:id, :name, :version, :startedAt, :now)
on conflict (id) do update
set seen_at = excluded.seen_at
