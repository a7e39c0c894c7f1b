-- Stores test data in checkouts; an id that is there already fails the run. Index: primary key.
insert into checkouts (
  _timestamp,
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_message,
  git_commit_tags,
  git_repository_branch_tip,
  patchset_files,
  start_time,
  valid,
  origin_builds_finish_time,
  origin_tests_finish_time
)
select
  _timestamp,
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_message,
  git_commit_tags,
  git_repository_branch_tip,
  patchset_files,
  start_time,
  valid,
  origin_builds_finish_time,
  origin_tests_finish_time
from jsonb_populate_recordset(null::checkouts, cast(:rows as jsonb))
