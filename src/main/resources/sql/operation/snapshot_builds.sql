-- Which builds were ingested in the window, all of them or those of checkouts that were? Indexes: builds__timestamp, checkouts
-- primary key.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    pg_temp.time_text(_timestamp),
    checkout_id,
    id,
    origin,
    comment,
    pg_temp.time_text(start_time),
    duration,
    architecture,
    command,
    compiler,
    input_files,
    output_files,
    config_name,
    config_url,
    log_url,
    log_excerpt,
    misc,
    status
  from builds
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
        from checkouts
        where
          checkouts.id = builds.checkout_id
          and checkouts._timestamp between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
      )
    )
  order by
    _timestamp,
    id
) to stdout with (format csv)
