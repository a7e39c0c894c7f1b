-- Which checkouts are about to get a tree identity that they did not have? The counters of the identity that they leave must
-- be computed again without them. Runs before the merge; the lock keeps another writer from completing the same row meanwhile.
-- Index: checkouts primary key.
with leaving as (
  select
    known.origin,
    known.tree_name,
    known.git_repository_url,
    known.git_repository_branch,
    known.git_commit_hash
  from checkouts as known
  join incoming_checkouts as incoming on incoming.id = known.id
  where
    (known.tree_name is null and incoming.tree_name is not null)
    or (known.git_repository_url is null and incoming.git_repository_url is not null)
    or (known.git_repository_branch is null and incoming.git_repository_branch is not null)
    or (known.git_commit_hash is null and incoming.git_commit_hash is not null)
  order by known.id
  for update of known
)
insert into aggregation_queue (
  queued_at,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
)
select distinct
  cast(:received as timestamptz),
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
from leaving
