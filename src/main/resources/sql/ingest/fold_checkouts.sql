-- Which checkouts came more than once in the batch? They become one row each, by the merge rules: the first value wins,
-- columns that may be completed take the first that is known. Without repetition this reads the batch once and writes nothing.
with repeated as materialized (
  select id
  from incoming_checkouts
  group by id
  having count(*) > 1
),
taken as (
  delete from incoming_checkouts
  where id in (select id from repeated)
  returning *
)
insert into incoming_checkouts (
  seq,
  id,
  origin,
  tree_name,
  git_repository_url,
  git_commit_hash,
  git_commit_name,
  git_repository_branch,
  patchset_files,
  patchset_hash,
  message_id,
  comment,
  start_time,
  log_url,
  log_excerpt,
  valid,
  misc,
  git_commit_message,
  git_repository_branch_tip,
  git_commit_tags,
  origin_builds_finish_time,
  origin_tests_finish_time
)
select
  max(seq),
  id,
  (array_agg(origin order by seq))[1],
  (array_agg(tree_name order by seq) filter (where tree_name is not null))[1],
  (array_agg(git_repository_url order by seq) filter (where git_repository_url is not null))[1],
  (array_agg(git_commit_hash order by seq) filter (where git_commit_hash is not null))[1],
  (array_agg(git_commit_name order by seq) filter (where git_commit_name is not null))[1],
  (array_agg(git_repository_branch order by seq) filter (where git_repository_branch is not null))[1],
  (array_agg(patchset_files order by seq) filter (where patchset_files is not null))[1],
  (array_agg(patchset_hash order by seq) filter (where patchset_hash is not null))[1],
  (array_agg(message_id order by seq) filter (where message_id is not null))[1],
  (array_agg(comment order by seq) filter (where comment is not null))[1],
  (array_agg(start_time order by seq) filter (where start_time is not null))[1],
  (array_agg(log_url order by seq) filter (where log_url is not null))[1],
  (array_agg(log_excerpt order by seq) filter (where log_excerpt is not null))[1],
  (array_agg(valid order by seq) filter (where valid is not null))[1],
  (array_agg(misc order by seq) filter (where misc is not null))[1],
  (array_agg(git_commit_message order by seq) filter (where git_commit_message is not null))[1],
  (array_agg(git_repository_branch_tip order by seq) filter (where git_repository_branch_tip is not null))[1],
  (array_agg(git_commit_tags::text order by seq) filter (where git_commit_tags is not null))[1]::text[],
  (array_agg(origin_builds_finish_time order by seq) filter (where origin_builds_finish_time is not null))[1],
  (array_agg(origin_tests_finish_time order by seq) filter (where origin_tests_finish_time is not null))[1]
from taken
group by id
