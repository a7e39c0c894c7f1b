-- The boots of a build without its other tests, which are many times more: boot pages and comparisons of boots.

drop index concurrently if exists tests_boots_of_build;
create index concurrently tests_boots_of_build
  on tests (build_id)
  where path = 'boot' or path like 'boot.%';
