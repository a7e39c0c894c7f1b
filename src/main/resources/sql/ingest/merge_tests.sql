-- Merges the staged tests: id, origin, build_id stay as first stored, _timestamp grows, every other column keeps its first
-- known value (ingest 7.2). Rows are locked in id order, so writers cannot deadlock. Index: tests primary key.
-- Each leaves a queue row: the tree of its build must be counted again.
with merged as (
  insert into tests (
    _timestamp,
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
  )
  select
    cast(:received as timestamptz) + seq * interval '1 microsecond',
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
  from incoming_tests
  order by id
  on conflict (id) do update
  set
    _timestamp = greatest(tests._timestamp, excluded._timestamp),
    environment_comment = coalesce(tests.environment_comment, excluded.environment_comment),
    environment_misc = coalesce(tests.environment_misc, excluded.environment_misc),
    environment_compatible = coalesce(tests.environment_compatible, excluded.environment_compatible),
    path = coalesce(tests.path, excluded.path),
    comment = coalesce(tests.comment, excluded.comment),
    log_url = coalesce(tests.log_url, excluded.log_url),
    log_excerpt = coalesce(tests.log_excerpt, excluded.log_excerpt),
    status = coalesce(tests.status, excluded.status),
    start_time = coalesce(tests.start_time, excluded.start_time),
    duration = coalesce(tests.duration, excluded.duration),
    output_files = coalesce(tests.output_files, excluded.output_files),
    misc = coalesce(tests.misc, excluded.misc),
    number_value = coalesce(tests.number_value, excluded.number_value),
    number_prefix = coalesce(tests.number_prefix, excluded.number_prefix),
    number_unit = coalesce(tests.number_unit, excluded.number_unit),
    input_files = coalesce(tests.input_files, excluded.input_files)
  returning tests.build_id
)
insert into aggregation_queue (
  queued_at,
  build_id
)
select
  cast(:received as timestamptz),
  build_id
from merged
group by build_id
