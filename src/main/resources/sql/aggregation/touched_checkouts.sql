-- Which checkouts make up the touched identities? All that share one, NULLs equal.
-- Index: checkouts_identity (coalesce(git_commit_hash, ''), origin).
create temporary table touched_checkouts on commit drop as
select
  checkouts.id,
  checkouts.start_time,
  touched.origin,
  touched.tree_name,
  touched.git_repository_url,
  touched.git_repository_branch,
  touched.git_commit_hash
from touched_identities as touched
join checkouts
  on coalesce(checkouts.git_commit_hash, '') = coalesce(touched.git_commit_hash, '')
  and checkouts.origin = touched.origin
  and checkouts.git_commit_hash is not distinct from touched.git_commit_hash
  and checkouts.tree_name is not distinct from touched.tree_name
  and checkouts.git_repository_url is not distinct from touched.git_repository_url
  and checkouts.git_repository_branch is not distinct from touched.git_repository_branch
