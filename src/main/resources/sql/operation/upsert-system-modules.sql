-- Stores system modules of the hardware registry, overwriting every column of those that exist; by primary key.
-- In the order of ids, so that two updates at once wait for each other and never deadlock.
insert into hardware_registry_system_modules (
  id,
  type,
  url,
  details,
  form_factor,
  processor_id,
  vendor_id
)
select
  id,
  type,
  url,
  details,
  form_factor,
  processor_id,
  vendor_id
from jsonb_to_recordset(:rows::jsonb) as entry (
  id text,
  type text,
  url text,
  details text,
  form_factor text,
  processor_id text,
  vendor_id text
)
order by id
on conflict (id) do update set
  type = excluded.type,
  url = excluded.url,
  details = excluded.details,
  form_factor = excluded.form_factor,
  processor_id = excluded.processor_id,
  vendor_id = excluded.vendor_id
