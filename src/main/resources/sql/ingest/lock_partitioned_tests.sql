-- One writer of tests at a time until its transaction ends, where no unique key by id stands between two of them.
select pg_advisory_xact_lock(hashtext('tests'))
