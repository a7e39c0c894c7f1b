-- Adds the rows of hardware_status.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of hardware_status.
insert into hardware_status (
  checkout_id,
  test_origin,
  platform,
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
  checkout_id,
  coalesce(test_origin, ''),
  coalesce(platform, ''),
  pg_temp.list_of(compatibles),
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
from restored
on conflict do nothing
