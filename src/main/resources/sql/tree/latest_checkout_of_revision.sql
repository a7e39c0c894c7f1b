-- Which checkout of a branch that a hash or tag names started last? One without a start time counts as the last.
-- Uses checkouts_commit_hash and checkouts_commit_tags.
with named as materialized (
    select *
    from checkouts
    where git_commit_hash = :revision
       or git_commit_tags @> array[cast(:revision as text)]
)
select
    git_repository_url,
    git_commit_hash,
    git_commit_name,
    origin,
    tree_name,
    git_repository_branch
from named
where tree_name = :tree
  and git_repository_branch = :branch
  and origin = :origin
order by start_time desc nulls first
limit 1
