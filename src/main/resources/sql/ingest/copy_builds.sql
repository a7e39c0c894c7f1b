-- Column order of the rows that SubmissionRows writes.
copy incoming_builds (
  id,
  origin,
  checkout_id,
  comment,
  start_time,
  duration,
  architecture,
  command,
  compiler,
  input_files,
  output_files,
  config_name,
  config_url,
  log_url,
  log_excerpt,
  misc,
  status
) from stdin
