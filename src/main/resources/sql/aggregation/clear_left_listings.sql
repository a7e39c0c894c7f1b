-- Which listed identities have no checkout any more, because later submissions completed their keys? Their rows stay, with nine zeros
-- (ingest 13.11). Index: tree_listing_identity (coalesce(git_commit_hash, ''), origin).
update tree_listing as stored
set
  build_pass = 0,
  build_failed = 0,
  build_inc = 0,
  boot_pass = 0,
  boot_failed = 0,
  boot_inc = 0,
  test_pass = 0,
  test_failed = 0,
  test_inc = 0
from touched_identities as touched
where
  coalesce(stored.git_commit_hash, '') = coalesce(touched.git_commit_hash, '')
  and stored.origin = touched.origin
  and stored.git_commit_hash is not distinct from touched.git_commit_hash
  and stored.tree_name is not distinct from touched.tree_name
  and stored.git_repository_url is not distinct from touched.git_repository_url
  and stored.git_repository_branch is not distinct from touched.git_repository_branch
  and not exists (
    select
    from touched_checkouts as present
    where
      present.origin is not distinct from touched.origin
      and present.tree_name is not distinct from touched.tree_name
      and present.git_repository_url is not distinct from touched.git_repository_url
      and present.git_repository_branch is not distinct from touched.git_repository_branch
      and present.git_commit_hash is not distinct from touched.git_commit_hash
  )
