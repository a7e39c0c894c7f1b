-- Which checkouts show the last six commits up to a head? The head is the latest start of the checkouts in scope that
-- a hash or tag names. A commit checked out from two urls takes two of the six places.
-- Uses checkouts_commit_hash and checkouts_commit_tags for the head, then checkouts_branch_time, or
-- checkouts_repository_time where the request names no tree.
with head as materialized (
    select max(c.start_time) as start_time
    from checkouts c
    where (c.git_commit_hash = :revision or c.git_commit_tags @> array[cast(:revision as text)])
      and c.origin = :origin
      and (cast(:tree as text) is null or c.tree_name = :tree)
      and c.git_repository_branch is not distinct from :branch
      and (:any_url or c.git_repository_url is not distinct from :url)
), candidate as materialized (
    select
        c.id,
        c.origin,
        c.git_repository_url,
        c.git_repository_branch,
        c.git_commit_hash,
        c.git_commit_name,
        c.git_commit_tags,
        c.start_time
    from checkouts c
    where c.start_time <= (select start_time from head)
      and c.git_commit_hash is not null
      and c.origin = :origin
      and (cast(:tree as text) is null or c.tree_name = :tree)
      and (c.git_repository_branch = :branch or cast(:branch as text) is null and c.git_repository_branch is null)
      and (:any_url
          or c.git_repository_url = :url
          or cast(:url as text) is null and c.git_repository_url is null)
), recent as (
    select git_repository_url, git_commit_hash
    from candidate
    group by git_repository_url, git_commit_hash
    order by max(start_time) desc
    limit 6
)
select
    c.id,
    c.git_commit_hash as hash,
    c.git_commit_name as name,
    c.git_commit_tags as tags,
    c.start_time
from candidate c
where exists (
    select
    from recent r
    where r.git_commit_hash = c.git_commit_hash
      and (not :by_url or r.git_repository_url = c.git_repository_url)
)
order by c.start_time, c.id
