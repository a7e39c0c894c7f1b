-- Which revisions were lately built by an origin? Each by its latest checkout.
-- Uses builds_start_time or builds_origin, and the primary key of checkouts.
select distinct on (
        c.tree_name, c.git_repository_url, c.git_repository_branch, c.git_commit_hash, c.git_commit_name)
    c.tree_name,
    c.git_repository_url,
    c.git_repository_branch,
    c.git_commit_hash,
    c.git_commit_name,
    c.start_time
from checkouts c
where c.tree_name is not null
  and c.git_repository_url is not null
  and c.git_repository_branch is not null
  and c.git_commit_hash is not null
  and c.id in (
      select b.checkout_id
      from builds b
      where b.origin = :origin
        and b.start_time > :since
  )
order by
    c.tree_name,
    c.git_repository_url,
    c.git_repository_branch,
    c.git_commit_hash,
    c.git_commit_name,
    c.start_time desc nulls last
