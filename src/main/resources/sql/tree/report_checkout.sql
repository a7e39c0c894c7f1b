-- Which commit of a branch started last within a span of time, and what do all its checkouts say together? Checkouts
-- that finished at different times are told apart; of these the one that started last is reported.
-- Uses checkouts_repository_time, then checkouts_commit_hash.
with newest as materialized (
    select git_repository_branch, git_repository_url, git_commit_hash, origin, tree_name
    from checkouts
    where git_repository_url = :url
      and git_repository_branch = :branch
      and origin = :origin
      and (cast(:tree as text) is null or tree_name = :tree)
      and start_time between :since and :until
    order by start_time desc
    limit 1
)
select
    max(c.id) as id,
    array_agg(c.id) as checkouts,
    c.tree_name,
    c.git_repository_branch as branch,
    c.git_commit_hash as hash,
    max(c.git_commit_name) as commit_name,
    max(c.start_time) as start_time
from newest n
join checkouts c
    on c.git_commit_hash = n.git_commit_hash
    and c.git_repository_branch = n.git_repository_branch
    and c.git_repository_url = n.git_repository_url
    and c.origin = n.origin
    and c.tree_name is not distinct from n.tree_name
group by
    c.tree_name,
    c.git_repository_branch,
    c.git_commit_hash,
    c.origin_builds_finish_time,
    c.origin_tests_finish_time
order by max(c.start_time) desc nulls last, max(c.id) desc
limit 1
