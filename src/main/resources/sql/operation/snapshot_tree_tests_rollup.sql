-- Which test counters belong to a commit of a tree with a checkout that started in the window? Indexes: checkouts_start_time,
-- tree_tests_rollup_scope.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
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
    pg_temp.truth_text(issue_uncategorized),
    pg_temp.truth_text(is_boot),
    pass_tests,
    fail_tests,
    skip_tests,
    error_tests,
    miss_tests,
    done_tests,
    null_tests,
    total_tests
  from tree_tests_rollup
  where
    exists (
      select
      from checkouts
      where
        checkouts.start_time between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
        and checkouts.origin = tree_tests_rollup.origin
        and checkouts.tree_name is not distinct from tree_tests_rollup.tree_name
        and checkouts.git_repository_branch is not distinct from tree_tests_rollup.git_repository_branch
        and checkouts.git_repository_url is not distinct from tree_tests_rollup.git_repository_url
        and checkouts.git_commit_hash is not distinct from tree_tests_rollup.git_commit_hash
    )
    and (
      current_setting('snapshot.origins') = '{}'
      or origin = any(current_setting('snapshot.origins')::text[])
    )
  order by
    origin,
    tree_name,
    git_repository_branch,
    git_repository_url,
    git_commit_hash,
    path_group
) to stdout with (format csv)
