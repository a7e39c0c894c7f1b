-- What did the slice count for each of its trees?
select
  tree.checkout_id,
  count(bucket.total_tests) as buckets,
  coalesce(sum(bucket.total_tests), 0) as tests
from rebuild_trees as tree
left join rollup_buckets as bucket
  on row(
    bucket.origin,
    bucket.tree_name,
    bucket.git_repository_url,
    bucket.git_repository_branch,
    bucket.git_commit_hash
  )::text = row(
    tree.origin,
    tree.tree_name,
    tree.git_repository_url,
    tree.git_repository_branch,
    tree.git_commit_hash
  )::text
where
  tree.place between :first and :last
  and not tree.pruned
group by
  tree.place,
  tree.checkout_id
order by tree.place
