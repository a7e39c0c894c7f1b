-- How much goes from each table?
select
  (select count(*) from doomed_checkouts) as checkouts,
  (select count(*) from doomed_builds) as builds,
  (select count(*) from doomed_tests) as tests
