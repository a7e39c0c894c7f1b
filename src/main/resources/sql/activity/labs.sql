-- What each lab ran in a window, and in the one before it, which ends where the window begins. Grouped by build first,
-- because that is counted without a sort.
-- Index: tests__timestamp.
with run as (
  select tests._timestamp >= :from as in_window,
         tests.misc ->> 'runtime' as lab,
         count(*) filter (where tests.path = 'boot' or tests.path like 'boot.%') as boots,
         count(*) filter (where tests.path <> 'boot' and tests.path not like 'boot.%') as tests
    from tests
   where tests._timestamp >= :previous
     and tests._timestamp < :to
     and tests.misc ->> 'runtime' is not null
   group by 1, 2, tests.build_id
)
select in_window,
       lab,
       count(*) as builds,
       sum(boots) as boots,
       sum(tests) as tests
  from run
 group by in_window, lab
 order by lab
