-- All tests of a build that is known, boots included. A test whose build has not arrived is listed nowhere.
-- Indexes: the primary key of builds, tests_build_id.
select tests.id,
       coalesce(tests.status, 'NULL') as status,
       tests.duration,
       tests.path,
       tests.start_time,
       tests.environment_compatible,
       tests.environment_misc,
       tests.misc ->> 'runtime' as lab
  from builds
  join tests on tests.build_id = builds.id
 where builds.id = :id
 order by tests.id
