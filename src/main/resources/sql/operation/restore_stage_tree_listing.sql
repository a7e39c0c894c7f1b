-- Where does a part of tree_listing.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
  checkout_id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_tags::text as git_commit_tags,
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
from tree_listing
with no data
