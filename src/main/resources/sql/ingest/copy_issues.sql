-- Column order of the rows that SubmissionRows writes.
copy incoming_issues (
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
) from stdin
