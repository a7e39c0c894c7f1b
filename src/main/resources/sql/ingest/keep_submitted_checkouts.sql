-- Which checkouts were submitted, before repetitions are folded into one? Each counts for the newest checkout of its tree.
create temporary table submitted_checkouts on commit drop as
select
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_tags,
  start_time,
  seq
from incoming_checkouts
