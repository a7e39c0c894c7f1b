-- Which checkouts shall have their rollup rebuilt, newest first (ingest 14.2)? Without a start time is newest.
-- Indexes: checkouts primary key, checkouts_start_time.
create temporary table rebuild_checkouts as
select
  row_number() over (order by start_time desc nulls first, id desc) as rank,
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
from checkouts
where
  (cast(:checkout as text) is null or id = :checkout)
  and (cast(:since as timestamptz) is null or start_time >= :since)
order by rank
limit :limit
