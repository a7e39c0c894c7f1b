-- Where does a part of checkouts.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
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
  git_commit_tags::text as git_commit_tags,
  origin_builds_finish_time,
  origin_tests_finish_time
from checkouts
with no data
