-- Stores test data in issues; an id that is there already fails the run. Index: primary key.
insert into issues (
  _timestamp,
  id,
  origin,
  version,
  report_url,
  report_subject,
  culprit_code,
  culprit_tool,
  culprit_harness,
  comment,
  categories
)
select
  _timestamp,
  id,
  origin,
  version,
  report_url,
  report_subject,
  culprit_code,
  culprit_tool,
  culprit_harness,
  comment,
  categories
from jsonb_populate_recordset(null::issues, cast(:rows as jsonb))
