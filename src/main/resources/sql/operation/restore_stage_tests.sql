-- Where does a part of tests.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
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
  environment_compatible::text as environment_compatible,
  number_prefix,
  number_unit,
  input_files
from tests
with no data
