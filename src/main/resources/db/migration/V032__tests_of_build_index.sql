-- The tests of a build by path: the earlier runs of one test.

drop index concurrently if exists tests_build_path;
create index concurrently tests_build_path on tests (build_id, path);
