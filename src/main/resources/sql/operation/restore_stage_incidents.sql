-- Where does a part of incidents.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
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
from incidents
with no data
