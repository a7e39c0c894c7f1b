-- Which checkouts have these commits?
-- Uses checkouts_commit_hash.
select
    false as head,
    c.id as checkout_id,
    c.origin as checkout_origin,
    c.tree_name,
    c.git_commit_hash as hash,
    c.git_commit_name as commit_name,
    c.start_time as checkout_start_time,
    c.git_commit_tags as tags,
    c.git_repository_url as url,
    c.git_repository_branch as branch
from checkouts c
where c.git_commit_hash = any(:commits)
