-- Which revisions were lately tested by an origin? Each by its latest checkout.
-- Uses tests_origin_time_platform and the primary keys of builds and checkouts.
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
      join tests t on t.build_id = b.id
      where t.origin = :origin
        and t.start_time > :since
        and t.environment_misc ->> 'platform' is not null
  )
order by
    c.tree_name,
    c.git_repository_url,
    c.git_repository_branch,
    c.git_commit_hash,
    c.git_commit_name,
    c.start_time desc nulls last
