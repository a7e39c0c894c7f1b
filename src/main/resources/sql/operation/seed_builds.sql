-- Stores test data in builds; an id that is there already fails the run. Index: primary key.
insert into builds (
  _timestamp,
  id,
  origin,
  checkout_id,
  start_time,
  duration,
  architecture,
  command,
  compiler,
  config_name,
  input_files,
  output_files,
  misc,
  status
)
select
  _timestamp,
  id,
  origin,
  checkout_id,
  start_time,
  duration,
  architecture,
  command,
  compiler,
  config_name,
  input_files,
  output_files,
  misc,
  status
from jsonb_populate_recordset(null::builds, cast(:rows as jsonb))
