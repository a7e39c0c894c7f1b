-- Where does a part of tree_tests_rollup.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
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
from tree_tests_rollup
with no data
