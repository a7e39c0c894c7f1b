-- Stores test data in tests; an id that is there already fails the run. Index: primary key.
insert into tests (
  _timestamp,
  id,
  origin,
  build_id,
  path,
  status,
  start_time,
  duration,
  environment_misc,
  environment_compatible,
  misc
)
select
  _timestamp,
  id,
  origin,
  build_id,
  path,
  status,
  start_time,
  duration,
  environment_misc,
  environment_compatible,
  misc
from jsonb_populate_recordset(null::tests, cast(:rows as jsonb))
