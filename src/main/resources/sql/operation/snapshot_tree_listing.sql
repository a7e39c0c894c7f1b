-- Which tree counters belong to a checkout that started in the window? Index: tree_listing_start_time.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    checkout_id,
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    git_commit_hash,
    git_commit_name,
    pg_temp.list_text(git_commit_tags),
    pg_temp.time_text(start_time),
    build_pass,
    build_failed,
    build_inc,
    boot_pass,
    boot_failed,
    boot_inc,
    test_pass,
    test_failed,
    test_inc
  from tree_listing
  where
    start_time between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
    and (
      current_setting('snapshot.origins') = '{}'
      or origin = any(current_setting('snapshot.origins')::text[])
    )
  order by
    start_time,
    checkout_id
) to stdout with (format csv)
