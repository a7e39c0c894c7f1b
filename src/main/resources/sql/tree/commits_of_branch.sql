-- Which commits has a branch, the one checked out last first? Checkouts without a hash form one commit; a commit
-- without any start time comes first.
-- Uses checkouts_branch_time.
select
    c.git_commit_hash,
    max(c.start_time) as last_checkout,
    max(c.git_commit_name) as git_commit_name,
    coalesce(
        array_agg(distinct tag order by tag) filter (where tag is not null),
        array[]::text[]
    ) as git_commit_tags
from checkouts c
left join lateral unnest(c.git_commit_tags) tag on true
where c.tree_name = :tree
  and c.git_repository_branch = :branch
  and c.origin = :origin
  and (cast(:url as text) is null or c.git_repository_url = :url)
group by c.git_commit_hash
order by last_checkout desc nulls first, c.git_commit_hash
