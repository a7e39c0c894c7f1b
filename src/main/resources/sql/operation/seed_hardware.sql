-- Which hardware ran tests of the checkouts, and how did they go? Indexes: primary key of checkouts, builds_checkout_id,
-- tests_build_id.
insert into hardware_status (
  checkout_id,
  test_origin,
  platform,
  compatibles,
  start_time,
  build_pass,
  build_failed,
  build_inc,
  boot_pass,
  boot_failed,
  boot_inc,
  test_pass,
  test_failed,
  test_inc
)
select
  checkouts.id,
  tests.origin,
  tests.environment_misc ->> 'platform',
  (array_agg(tests.environment_compatible::text order by tests.id collate "C"))[1]::text[],
  checkouts.start_time,
  count(distinct builds.id) filter (where kind.real_build and builds.status = 'PASS'),
  count(distinct builds.id) filter (where kind.real_build and builds.status = 'FAIL'),
  count(distinct builds.id) filter (where kind.real_build and builds.status not in ('PASS', 'FAIL')),
  count(*) filter (where kind.boot and tests.status = 'PASS'),
  count(*) filter (where kind.boot and tests.status = 'FAIL'),
  count(*) filter (where kind.boot and tests.status not in ('PASS', 'FAIL')),
  count(*) filter (where not kind.boot and tests.status = 'PASS'),
  count(*) filter (where not kind.boot and tests.status = 'FAIL'),
  count(*) filter (where not kind.boot and tests.status not in ('PASS', 'FAIL'))
from checkouts
join builds on builds.checkout_id = checkouts.id
join tests on tests.build_id = builds.id
cross join lateral (
  select
    not starts_with(builds.id, 'maestro:dummy_') as real_build,
    starts_with(tests.path, 'boot') as boot
) as kind
where checkouts.id = any(:checkouts)
group by
  checkouts.id,
  tests.origin,
  tests.environment_misc ->> 'platform'
