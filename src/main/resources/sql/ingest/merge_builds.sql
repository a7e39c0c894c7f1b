-- Merges the staged builds: id, origin, checkout_id stay as first stored, _timestamp grows, every other column keeps its first
-- known value (ingest 7.2). Rows are locked in id order, so writers cannot deadlock. Index: builds primary key.
-- Each leaves a queue row: the tree of its checkout must be counted again.
with merged as (
  insert into builds (
    _timestamp,
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
  )
  select
    cast(:received as timestamptz) + seq * interval '1 microsecond',
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
  from incoming_builds
  order by id
  on conflict (id) do update
  set
    _timestamp = greatest(builds._timestamp, excluded._timestamp),
    comment = coalesce(builds.comment, excluded.comment),
    start_time = coalesce(builds.start_time, excluded.start_time),
    duration = coalesce(builds.duration, excluded.duration),
    architecture = coalesce(builds.architecture, excluded.architecture),
    command = coalesce(builds.command, excluded.command),
    compiler = coalesce(builds.compiler, excluded.compiler),
    input_files = coalesce(builds.input_files, excluded.input_files),
    output_files = coalesce(builds.output_files, excluded.output_files),
    config_name = coalesce(builds.config_name, excluded.config_name),
    config_url = coalesce(builds.config_url, excluded.config_url),
    log_url = coalesce(builds.log_url, excluded.log_url),
    log_excerpt = coalesce(builds.log_excerpt, excluded.log_excerpt),
    misc = coalesce(builds.misc, excluded.misc),
    status = coalesce(builds.status, excluded.status)
  returning builds.checkout_id
)
insert into aggregation_queue (
  queued_at,
  checkout_id
)
select
  cast(:received as timestamptz),
  checkout_id
from merged
group by checkout_id
