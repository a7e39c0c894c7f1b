-- Merges the staged issues: id, version, origin stay as first stored, _timestamp grows, every other column keeps its first
-- known value (ingest 7.2). Rows are locked in id order, so writers cannot deadlock. Index: issues primary key.
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
  cast(:received as timestamptz) + seq * interval '1 microsecond',
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
from incoming_issues
order by id
on conflict (id) do update
set
  _timestamp = greatest(issues._timestamp, excluded._timestamp),
  report_url = coalesce(issues.report_url, excluded.report_url),
  report_subject = coalesce(issues.report_subject, excluded.report_subject),
  culprit_code = coalesce(issues.culprit_code, excluded.culprit_code),
  culprit_tool = coalesce(issues.culprit_tool, excluded.culprit_tool),
  culprit_harness = coalesce(issues.culprit_harness, excluded.culprit_harness),
  comment = coalesce(issues.comment, excluded.comment),
  misc = coalesce(issues.misc, excluded.misc),
  categories = coalesce(issues.categories, excluded.categories)
