-- What each lab ran in a window, and in the one before it, which ends where the window begins.
-- Index: tests__timestamp.
select tests._timestamp >= :from as in_window,
       tests.misc ->> 'runtime' as lab,
       count(distinct tests.build_id) as builds,
       count(*) filter (where tests.path = 'boot' or tests.path like 'boot.%') as boots,
       count(*) filter (where tests.path <> 'boot' and tests.path not like 'boot.%') as tests
  from tests
 where tests._timestamp >= :previous
   and tests._timestamp < :to
   and tests.misc ->> 'runtime' is not null
 group by 1, 2
