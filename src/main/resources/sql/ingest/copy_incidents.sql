-- Column order of the rows that SubmissionRows writes.
copy incoming_incidents (
  id,
  origin,
  issue_id,
  issue_version,
  build_id,
  test_id,
  present,
  comment,
  misc
) from stdin
