-- Which issues came more than once in the batch? They become one row each, by the merge rules: the first value wins,
-- columns that may be completed take the first that is known. Without repetition this reads the batch once and writes nothing.
with repeated as materialized (
  select id
  from incoming_issues
  group by id
  having count(*) > 1
),
taken as (
  delete from incoming_issues
  where id in (select id from repeated)
  returning *
)
insert into incoming_issues (
  seq,
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
  max(seq),
  id,
  (array_agg(version order by seq))[1],
  (array_agg(origin order by seq))[1],
  (array_agg(report_url order by seq) filter (where report_url is not null))[1],
  (array_agg(report_subject order by seq) filter (where report_subject is not null))[1],
  (array_agg(culprit_code order by seq) filter (where culprit_code is not null))[1],
  (array_agg(culprit_tool order by seq) filter (where culprit_tool is not null))[1],
  (array_agg(culprit_harness order by seq) filter (where culprit_harness is not null))[1],
  (array_agg(comment order by seq) filter (where comment is not null))[1],
  (array_agg(misc order by seq) filter (where misc is not null))[1],
  (array_agg(categories::text order by seq) filter (where categories is not null))[1]::text[]
from taken
group by id
