-- Column order of the rows that SubmissionRows writes.
copy incoming_tests (
  id,
  origin,
  build_id,
  environment_comment,
  environment_misc,
  environment_compatible,
  path,
  comment,
  log_url,
  log_excerpt,
  status,
  start_time,
  duration,
  output_files,
  misc,
  number_value,
  number_prefix,
  number_unit,
  input_files
) from stdin
