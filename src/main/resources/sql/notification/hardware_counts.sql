-- How did the builds, boots and tests of subscribed platforms fare? The same tests as in hardware_failures, of any status.
-- Indexes: tests_origin_time_platform, tests_platform_idx, the primary key of builds.
with asked as (
  select asked.name, asked.origin, asked.lab
    from unnest(:names, :origins, :labs) as asked (name, origin, lab)
), platform as (
  select distinct asked.name, asked.origin
    from asked
), tested as (
  select platform.name as platform,
         platform.origin,
         tests.status,
         tests.path = 'boot' or tests.path like 'boot.%' as boot,
         tests.path is not null as counted,
         builds.id as build_id,
         builds.status as build_status
    from platform
    join tests on tests.origin = platform.origin
              and tests.environment_misc ->> 'platform' = platform.name
              and tests.start_time between :now - interval '7 days' and :now
    join builds on builds.id = tests.build_id
   where exists (
         select
           from asked
          where asked.origin = tests.origin
            and asked.lab = tests.misc ->> 'runtime'
            and (asked.name = platform.name or asked.name = any (tests.environment_compatible)))
), test_counts as (
  select platform,
         origin,
         count(*) filter (where boot and status = 'PASS') as boots_passed,
         count(*) filter (where boot and status = 'FAIL') as boots_failed,
         count(*) filter (where boot and (status is null or status not in ('PASS', 'FAIL'))) as boots_other,
         count(*) filter (where counted and not boot and status = 'PASS') as tests_passed,
         count(*) filter (where counted and not boot and status = 'FAIL') as tests_failed,
         count(*) filter (where counted and not boot and (status is null or status not in ('PASS', 'FAIL')))
           as tests_other
    from tested
   group by platform, origin
), build_counts as (
  select platform,
         origin,
         count(*) filter (where build_status = 'PASS') as passed,
         count(*) filter (where build_status = 'FAIL') as failed,
         count(*) filter (where build_status is null or build_status not in ('PASS', 'FAIL')) as other
    from (select distinct platform, origin, build_id, build_status from tested) as built
   where not starts_with(build_id, 'maestro:dummy_')
   group by platform, origin
)
select test_counts.platform,
       test_counts.origin,
       coalesce(build_counts.passed, 0) as builds_passed,
       coalesce(build_counts.failed, 0) as builds_failed,
       coalesce(build_counts.other, 0) as builds_other,
       test_counts.boots_passed,
       test_counts.boots_failed,
       test_counts.boots_other,
       test_counts.tests_passed,
       test_counts.tests_failed,
       test_counts.tests_other
  from test_counts
  left join build_counts on build_counts.platform = test_counts.platform
                        and build_counts.origin = test_counts.origin
