-- Where does a part of builds.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
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
from builds
with no data
