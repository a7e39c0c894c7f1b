-- Stores processors of the hardware registry, overwriting every column of those that exist; by primary key.
-- In the order of ids, so that two updates at once wait for each other and never deadlock.
insert into hardware_registry_processors (
  id,
  type,
  url,
  details,
  architecture,
  cores,
  max_clock_speed_mhz,
  vendor_id
)
select
  id,
  type,
  url,
  details,
  architecture,
  cores,
  max_clock_speed_mhz,
  vendor_id
from jsonb_to_recordset(:rows::jsonb) as entry (
  id text,
  type text,
  url text,
  details text,
  architecture text,
  cores integer,
  max_clock_speed_mhz integer,
  vendor_id text
)
order by id
on conflict (id) do update set
  type = excluded.type,
  url = excluded.url,
  details = excluded.details,
  architecture = excluded.architecture,
  cores = excluded.cores,
  max_clock_speed_mhz = excluded.max_clock_speed_mhz,
  vendor_id = excluded.vendor_id
