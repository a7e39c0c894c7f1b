-- Merges the staged incidents: id, origin, issue_id, issue_version stay as first stored, _timestamp grows, every other column keeps its first
-- known value (ingest 7.2). Rows are locked in id order, so writers cannot deadlock. Index: incidents primary key.
-- Each leaves a queue row: its test may count under another issue now.
with merged as (
  insert into incidents (
    _timestamp,
    id,
    origin,
    issue_id,
    issue_version,
    build_id,
    test_id,
    present,
    comment,
    misc
  )
  select
    cast(:received as timestamptz) + seq * interval '1 microsecond',
    id,
    origin,
    issue_id,
    issue_version,
    build_id,
    test_id,
    present,
    comment,
    misc
  from incoming_incidents
  order by id
  on conflict (id) do update
  set
    _timestamp = greatest(incidents._timestamp, excluded._timestamp),
    build_id = coalesce(incidents.build_id, excluded.build_id),
    test_id = coalesce(incidents.test_id, excluded.test_id),
    present = coalesce(incidents.present, excluded.present),
    comment = coalesce(incidents.comment, excluded.comment),
    misc = coalesce(incidents.misc, excluded.misc)
  returning incidents.test_id
)
insert into aggregation_queue (
  queued_at,
  test_id
)
select
  cast(:received as timestamptz),
  test_id
from merged
where test_id is not null
group by test_id
