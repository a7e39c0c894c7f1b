-- Adds the rows of incidents.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of incidents.
insert into incidents (
  _timestamp,
  id,
  origin,
  issue_id,
  issue_version,
  build_id,
  test_id,
  present,
  comment,
  misc
)
select
  _timestamp,
  id,
  coalesce(origin, ''),
  issue_id,
  issue_version,
  build_id,
  test_id,
  present,
  comment,
  misc
from restored
on conflict do nothing
