-- Adds the rows of builds.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of builds.
insert into builds (
  _timestamp,
  checkout_id,
  id,
  origin,
  comment,
  start_time,
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
)
select
  _timestamp,
  checkout_id,
  id,
  coalesce(origin, ''),
  comment,
  start_time,
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
from restored
on conflict do nothing
