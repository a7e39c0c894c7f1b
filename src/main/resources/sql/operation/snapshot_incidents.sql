-- Which incidents were ingested in the window, all of them or those of issues that exist? Indexes: incidents__timestamp, issues
-- primary key.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    pg_temp.time_text(_timestamp),
    id,
    origin,
    issue_id,
    issue_version,
    build_id,
    test_id,
    pg_temp.truth_text(present),
    comment,
    misc
  from incidents
  where
    _timestamp between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
    and (
      current_setting('snapshot.origins') = '{}'
      or origin = any(current_setting('snapshot.origins')::text[])
    )
    and (
      not current_setting('snapshot.related')::boolean
      or exists (
        select
        from issues
        where issues.id = incidents.issue_id
      )
    )
  order by
    _timestamp
) to stdout with (format csv)
