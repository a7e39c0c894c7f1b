-- Which tests came more than once in the batch? They become one row each, by the merge rules: the first value wins,
-- columns that may be completed take the first that is known. Without repetition this reads the batch once and writes nothing.
with repeated as materialized (
  select id
  from incoming_tests
  group by id
  having count(*) > 1
),
taken as (
  delete from incoming_tests
  where id in (select id from repeated)
  returning *
)
insert into incoming_tests (
  seq,
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
  max(seq),
  id,
  (array_agg(origin order by seq))[1],
  (array_agg(build_id order by seq))[1],
  (array_agg(environment_comment order by seq) filter (where environment_comment is not null))[1],
  (array_agg(environment_misc order by seq) filter (where environment_misc is not null))[1],
  (array_agg(environment_compatible::text order by seq) filter (where environment_compatible is not null))[1]::text[],
  (array_agg(path order by seq) filter (where path is not null))[1],
  (array_agg(comment order by seq) filter (where comment is not null))[1],
  (array_agg(log_url order by seq) filter (where log_url is not null))[1],
  (array_agg(log_excerpt order by seq) filter (where log_excerpt is not null))[1],
  (array_agg(status order by seq) filter (where status is not null))[1],
  (array_agg(start_time order by seq) filter (where start_time is not null))[1],
  (array_agg(duration order by seq) filter (where duration is not null))[1],
  (array_agg(output_files order by seq) filter (where output_files is not null))[1],
  (array_agg(misc order by seq) filter (where misc is not null))[1],
  (array_agg(number_value order by seq) filter (where number_value is not null))[1],
  (array_agg(number_prefix order by seq) filter (where number_prefix is not null))[1],
  (array_agg(number_unit order by seq) filter (where number_unit is not null))[1],
  (array_agg(input_files order by seq) filter (where input_files is not null))[1]
from taken
group by id
