-- Which commits of which trees are listed, and by which checkout? The same candidates and the same rule as latest_checkout, for
-- each commit; counters start at zero and belong to the aggregation alone (ingest 7.3).
-- Indexes: checkouts primary key, tree_listing_tree_unique.
with candidate as (
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
  from submitted_checkouts
  union all
  select
    merged.id,
    merged.origin,
    merged.tree_name,
    merged.git_repository_url,
    merged.git_repository_branch,
    merged.git_commit_hash,
    merged.git_commit_name,
    merged.git_commit_tags,
    merged.start_time,
    incoming.seq
  from incoming_checkouts as incoming
  join checkouts as merged on merged.id = incoming.id
)
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
select distinct on (origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash)
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_tags,
  start_time,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0
from candidate
where start_time is not null
order by
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  start_time desc,
  seq
on conflict on constraint tree_listing_tree_unique do update
set
  checkout_id = excluded.checkout_id,
  git_commit_name = excluded.git_commit_name,
  git_commit_tags = excluded.git_commit_tags,
  start_time = excluded.start_time
where tree_listing.start_time < excluded.start_time
