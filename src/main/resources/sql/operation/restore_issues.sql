-- Adds the rows of issues.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of issues.
insert into issues (
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
  categories
)
select
  _timestamp,
  id,
  version,
  coalesce(origin, ''),
  report_url,
  report_subject,
  culprit_code,
  culprit_tool,
  culprit_harness,
  comment,
  misc,
  pg_temp.list_of(categories)
from restored
on conflict do nothing
