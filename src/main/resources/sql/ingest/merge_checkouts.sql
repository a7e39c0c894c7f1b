-- Merges the staged checkouts: id, origin stay as first stored, _timestamp grows, every other column keeps its first
-- known value (ingest 7.2). Rows are locked in id order, so writers cannot deadlock. Index: checkouts primary key.
-- Each leaves a queue row: the tree it belongs to must be counted again.
with merged as (
  insert into checkouts (
    _timestamp,
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
    cast(:received as timestamptz) + seq * interval '1 microsecond',
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
  from incoming_checkouts
  order by id
  on conflict (id) do update
  set
    _timestamp = greatest(checkouts._timestamp, excluded._timestamp),
    tree_name = coalesce(checkouts.tree_name, excluded.tree_name),
    git_repository_url = coalesce(checkouts.git_repository_url, excluded.git_repository_url),
    git_commit_hash = coalesce(checkouts.git_commit_hash, excluded.git_commit_hash),
    git_commit_name = coalesce(checkouts.git_commit_name, excluded.git_commit_name),
    git_repository_branch = coalesce(checkouts.git_repository_branch, excluded.git_repository_branch),
    patchset_files = coalesce(checkouts.patchset_files, excluded.patchset_files),
    patchset_hash = coalesce(checkouts.patchset_hash, excluded.patchset_hash),
    message_id = coalesce(checkouts.message_id, excluded.message_id),
    comment = coalesce(checkouts.comment, excluded.comment),
    start_time = coalesce(checkouts.start_time, excluded.start_time),
    log_url = coalesce(checkouts.log_url, excluded.log_url),
    log_excerpt = coalesce(checkouts.log_excerpt, excluded.log_excerpt),
    valid = coalesce(checkouts.valid, excluded.valid),
    misc = coalesce(checkouts.misc, excluded.misc),
    git_commit_message = coalesce(checkouts.git_commit_message, excluded.git_commit_message),
    git_repository_branch_tip = coalesce(checkouts.git_repository_branch_tip, excluded.git_repository_branch_tip),
    git_commit_tags = coalesce(checkouts.git_commit_tags, excluded.git_commit_tags),
    origin_builds_finish_time = coalesce(checkouts.origin_builds_finish_time, excluded.origin_builds_finish_time),
    origin_tests_finish_time = coalesce(checkouts.origin_tests_finish_time, excluded.origin_tests_finish_time)
  returning checkouts.id
)
insert into aggregation_queue (
  queued_at,
  checkout_id
)
select
  cast(:received as timestamptz),
  id
from merged
group by id
