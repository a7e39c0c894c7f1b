-- Which tests were ingested in the window, all of them or those of builds that were? Indexes: tests__timestamp, builds primary
-- key.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    pg_temp.time_text(_timestamp),
    build_id,
    id,
    origin,
    environment_comment,
    environment_misc,
    path,
    comment,
    log_url,
    log_excerpt,
    status,
    pg_temp.time_text(start_time),
    duration,
    output_files,
    misc,
    number_value,
    pg_temp.list_text(environment_compatible),
    number_prefix,
    number_unit,
    input_files
  from tests
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
        from builds
        where
          builds.id = tests.build_id
          and builds._timestamp between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
      )
    )
  order by
    _timestamp,
    id
) to stdout with (format csv)
