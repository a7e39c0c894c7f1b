-- Which tree identities do the chosen checkouts belong to, and how are they cut into slices of so many tests? An identity is counted
-- with all its checkouts, chosen or not, and only if prune_db took nothing of it (ingest 13.11).
-- Indexes: checkouts_identity, builds_checkout_id, tests_build_id, primary key of checkouts.
create temporary table rebuild_trees as
with pruned as (
  select
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    git_commit_hash
  from pruned_checkouts
  union
  select
    checkouts.origin,
    checkouts.tree_name,
    checkouts.git_repository_url,
    checkouts.git_repository_branch,
    checkouts.git_commit_hash
  from pruned_checkouts
  join checkouts on checkouts.id = pruned_checkouts.checkout_id
),
trees as (
  select
    row_number() over (order by min(rank)) as place,
    (array_agg(id order by rank))[1] as checkout_id,
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    git_commit_hash
  from rebuild_checkouts
  group by
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    git_commit_hash
),
measured as (
  select
    trees.*,
    exists (
      select
      from pruned
      where
        pruned.origin = trees.origin
        and pruned.tree_name is not distinct from trees.tree_name
        and pruned.git_repository_url is not distinct from trees.git_repository_url
        and pruned.git_repository_branch is not distinct from trees.git_repository_branch
        and pruned.git_commit_hash is not distinct from trees.git_commit_hash
    ) as pruned,
    (
      select count(*)
      from checkouts
      join builds on builds.checkout_id = checkouts.id
      join tests on tests.build_id = builds.id
      where
        coalesce(checkouts.git_commit_hash, '') = coalesce(trees.git_commit_hash, '')
        and checkouts.origin = trees.origin
        and checkouts.git_commit_hash is not distinct from trees.git_commit_hash
        and checkouts.tree_name is not distinct from trees.tree_name
        and checkouts.git_repository_url is not distinct from trees.git_repository_url
        and checkouts.git_repository_branch is not distinct from trees.git_repository_branch
    ) as tests
  from trees
)
select
  measured.*,
  trunc(sum(case when pruned then 0 else tests + :tree_weight end) over (order by place) / :size)::bigint as slice
from measured
