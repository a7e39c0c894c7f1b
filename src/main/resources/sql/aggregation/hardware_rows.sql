-- What must hardware_status hold for the touched checkouts? A build counts once for each test origin and platform that ran it.
-- Texts beyond the columns' widths cannot be stored and count nowhere. compatibles are those of the lowest test id.
-- Indexes: primary keys of builds and tests.
create temporary table hardware_rows on commit drop as
with ran as (
  select
    checkout_id,
    test_origin,
    test_platform as platform,
    build_id,
    min(first_test_id) as first_test_id,
    sum(pass_tests) filter (where is_boot) as boot_pass,
    sum(fail_tests) filter (where is_boot) as boot_failed,
    sum(total_tests) filter (where is_boot) as boot_total,
    sum(pass_tests) filter (where not is_boot) as test_pass,
    sum(fail_tests) filter (where not is_boot) as test_failed,
    sum(total_tests) filter (where not is_boot) as test_total
  from counted_tests
  where
    length(test_platform) <= 100
    and length(test_origin) <= 100
  group by
    checkout_id,
    test_origin,
    test_platform,
    build_id
),
summed as (
  select
    ran.checkout_id,
    ran.test_origin,
    ran.platform,
    min(ran.first_test_id) as first_test_id,
    count(*) filter (where real_build and builds.status = 'PASS') as build_pass,
    count(*) filter (where real_build and builds.status = 'FAIL') as build_failed,
    count(*) filter (where real_build) as build_total,
    coalesce(sum(ran.boot_pass), 0) as boot_pass,
    coalesce(sum(ran.boot_failed), 0) as boot_failed,
    coalesce(sum(ran.boot_total), 0) as boot_total,
    coalesce(sum(ran.test_pass), 0) as test_pass,
    coalesce(sum(ran.test_failed), 0) as test_failed,
    coalesce(sum(ran.test_total), 0) as test_total
  from ran
  join builds on builds.id = ran.build_id
  cross join lateral (
    select not starts_with(builds.id, 'maestro:dummy_') as real_build
  ) as kind
  group by
    ran.checkout_id,
    ran.test_origin,
    ran.platform
)
select
  summed.checkout_id,
  summed.test_origin,
  summed.platform,
  first_test.environment_compatible as compatibles,
  touched.start_time,
  summed.build_pass::integer as build_pass,
  summed.build_failed::integer as build_failed,
  (summed.build_total - summed.build_pass - summed.build_failed)::integer as build_inc,
  summed.boot_pass::integer as boot_pass,
  summed.boot_failed::integer as boot_failed,
  (summed.boot_total - summed.boot_pass - summed.boot_failed)::integer as boot_inc,
  summed.test_pass::integer as test_pass,
  summed.test_failed::integer as test_failed,
  (summed.test_total - summed.test_pass - summed.test_failed)::integer as test_inc
from summed
join touched_checkouts as touched on touched.id = summed.checkout_id
join tests as first_test on first_test.id = summed.first_test_id
where touched.start_time is not null
