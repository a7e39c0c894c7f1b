-- Brings hardware_status to the computed rows; a row that already says the same is not written again.
-- Index: hardware_status primary key.
insert into hardware_status (
  test_origin,
  platform,
  checkout_id,
  compatibles,
  start_time,
  build_pass,
  build_failed,
  build_inc,
  boot_pass,
  boot_failed,
  boot_inc,
  test_pass,
  test_failed,
  test_inc
)
select
  test_origin,
  platform,
  checkout_id,
  compatibles,
  start_time,
  build_pass,
  build_failed,
  build_inc,
  boot_pass,
  boot_failed,
  boot_inc,
  test_pass,
  test_failed,
  test_inc
from hardware_rows
order by
  test_origin,
  platform,
  checkout_id
on conflict (test_origin, platform, checkout_id) do update
set
  compatibles = excluded.compatibles,
  start_time = excluded.start_time,
  build_pass = excluded.build_pass,
  build_failed = excluded.build_failed,
  build_inc = excluded.build_inc,
  boot_pass = excluded.boot_pass,
  boot_failed = excluded.boot_failed,
  boot_inc = excluded.boot_inc,
  test_pass = excluded.test_pass,
  test_failed = excluded.test_failed,
  test_inc = excluded.test_inc
where (
  hardware_status.compatibles,
  hardware_status.start_time,
  hardware_status.build_pass,
  hardware_status.build_failed,
  hardware_status.build_inc,
  hardware_status.boot_pass,
  hardware_status.boot_failed,
  hardware_status.boot_inc,
  hardware_status.test_pass,
  hardware_status.test_failed,
  hardware_status.test_inc
) is distinct from (
  excluded.compatibles,
  excluded.start_time,
  excluded.build_pass,
  excluded.build_failed,
  excluded.build_inc,
  excluded.boot_pass,
  excluded.boot_failed,
  excluded.boot_inc,
  excluded.test_pass,
  excluded.test_failed,
  excluded.test_inc
)
