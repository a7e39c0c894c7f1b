-- How many tests of the checkouts are there in each bucket? The compiler is the first of the build's list. Indexes: primary key of
-- checkouts, builds_checkout_id, tests_build_id, incidents_test_id.
insert into tree_tests_rollup (
  origin,
  tree_name,
  git_repository_branch,
  git_repository_url,
  git_commit_hash,
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
  pass_tests,
  fail_tests,
  skip_tests,
  error_tests,
  miss_tests,
  done_tests,
  null_tests,
  total_tests
)
select
  checkouts.origin,
  checkouts.tree_name,
  checkouts.git_repository_branch,
  checkouts.git_repository_url,
  checkouts.git_commit_hash,
  bucket.path_group,
  builds.config_name,
  builds.architecture,
  bucket.build_compiler,
  bucket.hardware_key,
  bucket.test_platform,
  null,
  tests.origin,
  earliest.issue_id,
  earliest.issue_version,
  bucket.issue_uncategorized,
  starts_with(bucket.path_group, 'boot'),
  count(*) filter (where tests.status = 'PASS'),
  count(*) filter (where tests.status = 'FAIL'),
  count(*) filter (where tests.status = 'SKIP'),
  0,
  0,
  0,
  0,
  count(*)
from checkouts
join builds on builds.checkout_id = checkouts.id
join tests on tests.build_id = builds.id
left join lateral (
  select
    incidents.issue_id,
    incidents.issue_version
  from incidents
  where incidents.test_id = tests.id
  order by
    incidents._timestamp,
    incidents.id
  limit 1
) as earliest on true
cross join lateral (
  select
    split_part(tests.path, '.', 1) as path_group,
    substring(builds.compiler from '''([^'']+)''') as build_compiler,
    coalesce(tests.environment_compatible[1], tests.environment_misc ->> 'platform') as hardware_key,
    tests.environment_misc ->> 'platform' as test_platform,
    earliest.issue_id is null and tests.status = 'FAIL' as issue_uncategorized
) as bucket
where checkouts.id = any(:checkouts)
group by
  checkouts.origin,
  checkouts.tree_name,
  checkouts.git_repository_branch,
  checkouts.git_repository_url,
  checkouts.git_commit_hash,
  bucket.path_group,
  builds.config_name,
  builds.architecture,
  bucket.build_compiler,
  bucket.hardware_key,
  bucket.test_platform,
  tests.origin,
  earliest.issue_id,
  earliest.issue_version,
  bucket.issue_uncategorized
