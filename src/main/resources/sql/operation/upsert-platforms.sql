-- Stores platforms of the hardware registry, overwriting every column of those that exist; by primary key.
-- In the order of ids, so that two updates at once wait for each other and never deadlock.
insert into hardware_registry_platforms (
  id,
  type,
  url,
  details,
  form_factor,
  vendor_id,
  processor_id,
  system_module_id
)
select
  id,
  type,
  url,
  details,
  form_factor,
  vendor_id,
  processor_id,
  system_module_id
from jsonb_to_recordset(:rows::jsonb) as entry (
  id text,
  type text,
  url text,
  details text,
  form_factor text,
  vendor_id text,
  processor_id text,
  system_module_id text
)
order by id
on conflict (id) do update set
  type = excluded.type,
  url = excluded.url,
  details = excluded.details,
  form_factor = excluded.form_factor,
  vendor_id = excluded.vendor_id,
  processor_id = excluded.processor_id,
  system_module_id = excluded.system_module_id
