-- Which checkout is the newest of its tree? The submitted rows count under the identity that they name, and also the merged
-- rows, because a start time or a part of the identity may have come in another submission (ingest 7.3). A stored entry gives
-- way only to a strictly later start. Indexes: checkouts primary key, latest_checkout_unique.
with candidate as (
  select
    id,
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    start_time,
    seq
  from submitted_checkouts
  union all
  select
    merged.id,
    merged.origin,
    merged.tree_name,
    merged.git_repository_url,
    merged.git_repository_branch,
    merged.start_time,
    incoming.seq
  from incoming_checkouts as incoming
  join checkouts as merged on merged.id = incoming.id
)
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
from candidate
where start_time is not null
order by
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time desc,
  seq
on conflict on constraint latest_checkout_unique do update
set
  checkout_id = excluded.checkout_id,
  start_time = excluded.start_time
where latest_checkout.start_time < excluded.start_time
