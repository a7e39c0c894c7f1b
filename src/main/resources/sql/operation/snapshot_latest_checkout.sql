-- Which trees have a newest checkout that started in the window? One pass over the table.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    checkout_id,
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    pg_temp.time_text(start_time)
  from latest_checkout
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
