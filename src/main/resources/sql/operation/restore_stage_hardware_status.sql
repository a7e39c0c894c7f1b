-- Where does a part of hardware_status.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
  checkout_id,
  test_origin,
  platform,
  compatibles::text as compatibles,
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
from hardware_status
with no data
