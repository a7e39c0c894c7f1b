-- Stores platform vendors of the hardware registry, overwriting every column of those that exist; by primary key.
-- In the order of ids, so that two updates at once wait for each other and never deadlock.
insert into hardware_registry_platform_vendors (
  id,
  type,
  url,
  details
)
select
  id,
  type,
  url,
  details
from jsonb_to_recordset(:rows::jsonb) as entry (
  id text,
  type text,
  url text,
  details text
)
order by id
on conflict (id) do update set
  type = excluded.type,
  url = excluded.url,
  details = excluded.details
