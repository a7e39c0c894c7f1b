-- Where does a part of issues.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
  _timestamp,
  id,
  version,
  origin,
  report_url,
  report_subject,
  culprit_code,
  culprit_tool,
  culprit_harness,
  comment,
  misc,
  categories::text as categories
from issues
with no data
