-- Which checkout of a branch started last? One without a start time counts as the last.
-- Uses checkouts_branch_time and stops at the first row.
select
    git_repository_url,
    git_commit_hash,
    git_commit_name,
    origin,
    tree_name,
    git_repository_branch
from checkouts
where tree_name = :tree
  and git_repository_branch = :branch
  and origin = :origin
  and git_commit_hash is not null
order by start_time desc nulls first
limit 1
