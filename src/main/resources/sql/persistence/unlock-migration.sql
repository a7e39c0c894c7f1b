-- The schema is migrated: let the next node look.
select pg_advisory_unlock(7163958218)
