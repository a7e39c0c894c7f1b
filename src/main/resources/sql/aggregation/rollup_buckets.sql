-- What must tree_tests_rollup hold for the touched identities? bucket is a digest of the sixteen columns that identify a row.
create temporary table rollup_buckets on commit drop as
select
  md5(
    row(
      touched.origin,
      touched.tree_name,
      touched.git_repository_branch,
      touched.git_repository_url,
      touched.git_commit_hash,
      counted.path_group,
      counted.build_config_name,
      counted.build_architecture,
      counted.build_compiler,
      counted.hardware_key,
      counted.test_platform,
      counted.test_lab,
      counted.test_origin,
      counted.issue_id,
      counted.issue_version,
      counted.issue_uncategorized
    )::text
  ) as bucket,
  touched.origin,
  touched.tree_name,
  touched.git_repository_branch,
  touched.git_repository_url,
  touched.git_commit_hash,
  counted.path_group,
  counted.build_config_name,
  counted.build_architecture,
  counted.build_compiler,
  counted.hardware_key,
  counted.test_platform,
  counted.test_lab,
  counted.test_origin,
  counted.issue_id,
  counted.issue_version,
  counted.issue_uncategorized,
  counted.path_group = 'boot' as is_boot,
  sum(counted.pass_tests)::integer as pass_tests,
  sum(counted.fail_tests)::integer as fail_tests,
  sum(counted.skip_tests)::integer as skip_tests,
  sum(counted.error_tests)::integer as error_tests,
  sum(counted.miss_tests)::integer as miss_tests,
  sum(counted.done_tests)::integer as done_tests,
  sum(
    counted.total_tests - counted.pass_tests - counted.fail_tests - counted.skip_tests
    - counted.error_tests - counted.miss_tests - counted.done_tests
  )::integer as null_tests,
  sum(counted.total_tests)::integer as total_tests
from counted_tests as counted
join touched_checkouts as touched on touched.id = counted.checkout_id
group by
  touched.origin,
  touched.tree_name,
  touched.git_repository_branch,
  touched.git_repository_url,
  touched.git_commit_hash,
  counted.path_group,
  counted.build_config_name,
  counted.build_architecture,
  counted.build_compiler,
  counted.hardware_key,
  counted.test_platform,
  counted.test_lab,
  counted.test_origin,
  counted.issue_id,
  counted.issue_version,
  counted.issue_uncategorized
