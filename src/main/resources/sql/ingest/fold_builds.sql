-- Which builds came more than once in the batch? They become one row each, by the merge rules: the first value wins,
-- columns that may be completed take the first that is known. Without repetition this reads the batch once and writes nothing.
with repeated as materialized (
  select id
  from incoming_builds
  group by id
  having count(*) > 1
),
taken as (
  delete from incoming_builds
  where id in (select id from repeated)
  returning *
)
insert into incoming_builds (
  seq,
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
  max(seq),
  id,
  (array_agg(origin order by seq))[1],
  (array_agg(checkout_id order by seq))[1],
  (array_agg(comment order by seq) filter (where comment is not null))[1],
  (array_agg(start_time order by seq) filter (where start_time is not null))[1],
  (array_agg(duration order by seq) filter (where duration is not null))[1],
  (array_agg(architecture order by seq) filter (where architecture is not null))[1],
  (array_agg(command order by seq) filter (where command is not null))[1],
  (array_agg(compiler order by seq) filter (where compiler is not null))[1],
  (array_agg(input_files order by seq) filter (where input_files is not null))[1],
  (array_agg(output_files order by seq) filter (where output_files is not null))[1],
  (array_agg(config_name order by seq) filter (where config_name is not null))[1],
  (array_agg(config_url order by seq) filter (where config_url is not null))[1],
  (array_agg(log_url order by seq) filter (where log_url is not null))[1],
  (array_agg(log_excerpt order by seq) filter (where log_excerpt is not null))[1],
  (array_agg(misc order by seq) filter (where misc is not null))[1],
  (array_agg(status order by seq) filter (where status is not null))[1]
from taken
group by id
