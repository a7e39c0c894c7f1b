-- How many tests of each kind does each build of the touched checkouts have? One pass over their tests serves all three
-- counter tables; the definitions are those of ingest 13.11. The earliest incident is an aggregate, not a sort with a limit: for
-- the latter the planner may walk the index of all timestamps.
-- Indexes: builds_checkout_id, tests_build_id, incidents_test_id.
create temporary table counted_tests on commit drop as
with classified as (
  select
    touched.id as checkout_id,
    builds.id as build_id,
    tests.id as test_id,
    case
      when tests.path is null or tests.path = '' then '-'
      else split_part(tests.path, '.', 1)
    end as path_group,
    coalesce(nullif(builds.config_name, ''), 'Unknown') as build_config_name,
    coalesce(nullif(builds.architecture, ''), 'Unknown') as build_architecture,
    coalesce(nullif(builds.compiler, ''), 'Unknown') as build_compiler,
    coalesce(
      tests.environment_compatible[1],
      nullif(tests.environment_misc ->> 'platform', ''),
      'Unknown'
    ) as hardware_key,
    tests.environment_misc ->> 'platform' as test_platform,
    tests.misc ->> 'runtime' as test_lab,
    tests.origin as test_origin,
    earliest.issue_id,
    earliest.issue_version,
    earliest.issue_id is null and tests.status is not distinct from 'FAIL' as issue_uncategorized,
    coalesce(tests.path = 'boot' or tests.path like 'boot.%', false) as is_boot,
    tests.status
  from touched_checkouts as touched
  join builds on builds.checkout_id = touched.id
  join tests on tests.build_id = builds.id
  cross join lateral (
    select
      (array_agg(incidents.issue_id order by incidents._timestamp, incidents.id collate "C"))[1] as issue_id,
      (array_agg(incidents.issue_version order by incidents._timestamp, incidents.id collate "C"))[1] as issue_version
    from incidents
    where incidents.test_id = tests.id
  ) as earliest
)
select
  checkout_id,
  build_id,
  path_group,
  build_config_name,
  build_architecture,
  build_compiler,
  hardware_key,
  test_platform,
  test_lab,
  test_origin,
  issue_id,
  issue_version,
  issue_uncategorized,
  is_boot,
  min(test_id collate "C") as first_test_id,
  count(*) filter (where status = 'PASS') as pass_tests,
  count(*) filter (where status = 'FAIL') as fail_tests,
  count(*) filter (where status = 'SKIP') as skip_tests,
  count(*) filter (where status = 'ERROR') as error_tests,
  count(*) filter (where status = 'MISS') as miss_tests,
  count(*) filter (where status = 'DONE') as done_tests,
  count(*) as total_tests
from classified
group by
  checkout_id,
  build_id,
  path_group,
  build_config_name,
  build_architecture,
  build_compiler,
  hardware_key,
  test_platform,
  test_lab,
  test_origin,
  issue_id,
  issue_version,
  issue_uncategorized,
  is_boot
