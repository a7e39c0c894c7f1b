-- Which issues were ingested in the window? Index: issues__timestamp.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    pg_temp.time_text(_timestamp),
    id,
    version,
    origin,
    report_url,
    report_subject,
    pg_temp.truth_text(culprit_code),
    pg_temp.truth_text(culprit_tool),
    pg_temp.truth_text(culprit_harness),
    comment,
    misc,
    pg_temp.list_text(categories)
  from issues
  where
    _timestamp between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
    and (
      current_setting('snapshot.origins') = '{}'
      or origin = any(current_setting('snapshot.origins')::text[])
    )
  order by
    _timestamp
) to stdout with (format csv)
