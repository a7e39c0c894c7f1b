-- May this session migrate the schema now? The number is ours alone among the database's advisory locks.
select pg_try_advisory_lock(7163958218)
