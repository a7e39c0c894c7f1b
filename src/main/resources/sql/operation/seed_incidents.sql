-- Stores test data in incidents; an id that is there already fails the run. Index: primary key.
insert into incidents (
  _timestamp,
  id,
  origin,
  issue_id,
  issue_version,
  build_id,
  test_id,
  present,
  comment
)
select
  _timestamp,
  id,
  origin,
  issue_id,
  issue_version,
  build_id,
  test_id,
  present,
  comment
from jsonb_populate_recordset(null::incidents, cast(:rows as jsonb))
