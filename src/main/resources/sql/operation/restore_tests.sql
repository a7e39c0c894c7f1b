-- Adds the rows of tests.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of tests.
insert into tests (
  _timestamp,
  build_id,
  id,
  origin,
  environment_comment,
  environment_misc,
  path,
  comment,
  log_url,
  log_excerpt,
  status,
  start_time,
  duration,
  output_files,
  misc,
  number_value,
  environment_compatible,
  number_prefix,
  number_unit,
  input_files
)
select
  _timestamp,
  build_id,
  id,
  coalesce(origin, ''),
  environment_comment,
  environment_misc,
  path,
  comment,
  log_url,
  log_excerpt,
  status,
  start_time,
  duration,
  output_files,
  misc,
  number_value,
  pg_temp.list_of(environment_compatible),
  number_prefix,
  number_unit,
  input_files
from restored
on conflict do nothing
