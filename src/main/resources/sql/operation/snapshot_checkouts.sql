-- Which checkouts were ingested in the window? Index: checkouts__timestamp.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    pg_temp.time_text(_timestamp),
    id,
    origin,
    tree_name,
    git_repository_url,
    git_commit_hash,
    git_commit_name,
    git_repository_branch,
    patchset_files,
    patchset_hash,
    message_id,
    comment,
    pg_temp.time_text(start_time),
    log_url,
    log_excerpt,
    pg_temp.truth_text(valid),
    misc,
    git_commit_message,
    pg_temp.truth_text(git_repository_branch_tip),
    pg_temp.list_text(git_commit_tags),
    pg_temp.time_text(origin_builds_finish_time),
    pg_temp.time_text(origin_tests_finish_time)
  from checkouts
  where
    _timestamp between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
    and (
      current_setting('snapshot.origins') = '{}'
      or origin = any(current_setting('snapshot.origins')::text[])
    )
  order by
    _timestamp
) to stdout with (format csv)
