-- Adds the rows of tree_listing.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of tree_listing.
insert into tree_listing (
  checkout_id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_tags,
  start_time,
  build_pass,
  build_failed,
  build_inc,
  boot_pass,
  boot_failed,
  boot_inc,
  test_pass,
  test_failed,
  test_inc
)
select
  checkout_id,
  coalesce(origin, ''),
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  pg_temp.list_of(git_commit_tags),
  start_time,
  build_pass,
  build_failed,
  build_inc,
  boot_pass,
  boot_failed,
  boot_inc,
  test_pass,
  test_failed,
  test_inc
from restored
on conflict do nothing
