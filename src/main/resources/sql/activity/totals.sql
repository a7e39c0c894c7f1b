-- How many rows were ingested in a window, and in the one before it, which ends where the window begins.
-- Indexes: the _timestamp index of each table.
with checkout as (
  select checkouts._timestamp >= :from as in_window, checkouts.tree_name
    from checkouts
   where checkouts._timestamp >= :previous
     and checkouts._timestamp < :to
), build as (
  select count(*) filter (where builds._timestamp >= :from) as now,
         count(*) filter (where builds._timestamp < :from) as before
    from builds
   where builds._timestamp >= :previous
     and builds._timestamp < :to
), test as (
  select count(*) filter (where tests._timestamp >= :from) as now,
         count(*) filter (where tests._timestamp < :from) as before
    from tests
   where tests._timestamp >= :previous
     and tests._timestamp < :to
)
select (select count(distinct tree_name) from checkout where in_window) as n_trees,
       (select count(*) from checkout where in_window) as n_checkouts,
       build.now as n_builds,
       test.now as n_tests,
       (select count(*) from issues where _timestamp >= :from and _timestamp < :to) as n_issues,
       (select count(*) from incidents where _timestamp >= :from and _timestamp < :to) as n_incidents,
       (select count(distinct tree_name) from checkout where not in_window) as prev_n_trees,
       (select count(*) from checkout where not in_window) as prev_n_checkouts,
       build.before as prev_n_builds,
       test.before as prev_n_tests
  from build
 cross join test
