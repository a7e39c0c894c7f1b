-- The rollup rows of one commit. The scope index has the commit last, behind columns that may be null, so that a
-- comparison where null equals null can't use it.

drop index concurrently if exists tree_tests_rollup_commit;
create index concurrently tree_tests_rollup_commit on tree_tests_rollup (git_commit_hash, origin);
