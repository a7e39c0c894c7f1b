-- How far has a replica followed the log, in bytes? A database that is none has all of its own. No table.
select
  pg_wal_lsn_diff(
    case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end,
    '0/0')::bigint
