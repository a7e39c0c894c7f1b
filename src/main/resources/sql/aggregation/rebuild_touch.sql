-- Which tree identities does this slice count again? What prune_db took since the rebuild began counts too.
-- Index: pruned_checkouts_identity.
create temporary table touched_identities on commit drop as
select
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
from rebuild_trees as tree
where
  place between :first and :last
  and not pruned
  and not exists (
    select
    from pruned_checkouts as lately
    where
      coalesce(lately.git_commit_hash, '') = coalesce(tree.git_commit_hash, '')
      and lately.origin = tree.origin
      and lately.git_commit_hash is not distinct from tree.git_commit_hash
      and lately.tree_name is not distinct from tree.tree_name
      and lately.git_repository_url is not distinct from tree.git_repository_url
      and lately.git_repository_branch is not distinct from tree.git_repository_branch
  )
