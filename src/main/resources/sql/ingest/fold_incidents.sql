-- Which incidents came more than once in the batch? They become one row each, by the merge rules: the first value wins,
-- columns that may be completed take the first that is known. Without repetition this reads the batch once and writes nothing.
with repeated as materialized (
  select id
  from incoming_incidents
  group by id
  having count(*) > 1
),
taken as (
  delete from incoming_incidents
  where id in (select id from repeated)
  returning *
)
insert into incoming_incidents (
  seq,
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
  max(seq),
  id,
  (array_agg(origin order by seq))[1],
  (array_agg(issue_id order by seq))[1],
  (array_agg(issue_version order by seq))[1],
  (array_agg(build_id order by seq) filter (where build_id is not null))[1],
  (array_agg(test_id order by seq) filter (where test_id is not null))[1],
  (array_agg(present order by seq) filter (where present is not null))[1],
  (array_agg(comment order by seq) filter (where comment is not null))[1],
  (array_agg(misc order by seq) filter (where misc is not null))[1]
from taken
group by id
