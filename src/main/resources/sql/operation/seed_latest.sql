-- Which of the checkouts is the newest of its tree? Index: checkouts primary key.
insert into latest_checkout (
  checkout_id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time
)
select distinct on (origin, tree_name, git_repository_url, git_repository_branch)
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time
from checkouts
where id = any(:checkouts)
order by
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time desc,
  id
