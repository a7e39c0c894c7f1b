-- Merges the staged tests as merge_tests.sql does, where tests is partitioned by _timestamp: no key covers the id alone, so the
-- stored rows are looked up and completed, and the others added. Needs lock_partitioned_tests before, in a statement of its own:
-- nothing else keeps two writers from adding one id twice. A row whose _timestamp grows beyond its partition moves on.
-- Index: each partition's (id, _timestamp).
with completed as (
  update tests
  set
    _timestamp = greatest(tests._timestamp, cast(:received as timestamptz) + incoming_tests.seq * interval '1 microsecond'),
    environment_comment = coalesce(tests.environment_comment, incoming_tests.environment_comment),
    environment_misc = coalesce(tests.environment_misc, incoming_tests.environment_misc),
    environment_compatible = coalesce(tests.environment_compatible, incoming_tests.environment_compatible),
    path = coalesce(tests.path, incoming_tests.path),
    comment = coalesce(tests.comment, incoming_tests.comment),
    log_url = coalesce(tests.log_url, incoming_tests.log_url),
    log_excerpt = coalesce(tests.log_excerpt, incoming_tests.log_excerpt),
    status = coalesce(tests.status, incoming_tests.status),
    start_time = coalesce(tests.start_time, incoming_tests.start_time),
    duration = coalesce(tests.duration, incoming_tests.duration),
    output_files = coalesce(tests.output_files, incoming_tests.output_files),
    misc = coalesce(tests.misc, incoming_tests.misc),
    number_value = coalesce(tests.number_value, incoming_tests.number_value),
    number_prefix = coalesce(tests.number_prefix, incoming_tests.number_prefix),
    number_unit = coalesce(tests.number_unit, incoming_tests.number_unit),
    input_files = coalesce(tests.input_files, incoming_tests.input_files)
  from incoming_tests
  where tests.id = incoming_tests.id
  returning
    tests.id,
    tests.build_id
),
added as (
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
  where id not in (select id from completed)
  order by id
  returning build_id
)
insert into touched_work (build_id)
select build_id
from completed
union
select build_id
from added
