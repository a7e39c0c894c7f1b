-- How far has the database written its log, in bytes? No table.
select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
