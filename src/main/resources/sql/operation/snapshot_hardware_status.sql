-- Which hardware counters belong to a checkout that started in the window? One pass over the table, or
-- hw_status_origin_time.
-- Written as operations 6.1 says; the settings are those of snapshot_settings.
copy (
  select
    checkout_id,
    test_origin,
    platform,
    pg_temp.list_text(compatibles),
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
  from hardware_status
  where
    start_time between current_setting('snapshot.start')::timestamptz and current_setting('snapshot.end')::timestamptz
    and (
      current_setting('snapshot.origins') = '{}'
      or test_origin = any(current_setting('snapshot.origins')::text[])
    )
  order by
    start_time,
    test_origin,
    platform,
    checkout_id
) to stdout with (format csv)
