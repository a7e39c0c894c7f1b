-- Which lately started checkout is the newest of its tree (ingest 14.1)? A stored entry gives way only to a strictly later start.
-- Indexes: checkouts_start_time, latest_checkout_unique.
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
where
  start_time >= :since
  and length(origin) <= 100
order by
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time desc,
  id
on conflict on constraint latest_checkout_unique do update
set
  checkout_id = excluded.checkout_id,
  start_time = excluded.start_time
where latest_checkout.start_time < excluded.start_time
