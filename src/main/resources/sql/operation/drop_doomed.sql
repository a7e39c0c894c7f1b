-- The lists of what goes belong to one run, but the connection outlives it.
drop table if exists doomed_checkouts, doomed_builds, doomed_tests
