-- Which checkouts shall be counted again, newest first (ingest 14.1)? Those that started lately, and newest ones of their tree that
-- were tested on some hardware lately. Indexes: checkouts_start_time, tests_start_time, primary keys of builds and checkouts.
create temporary table rebuild_checkouts as
with recent as (
  select id
  from checkouts
  where start_time >= :since
  union
  select builds.checkout_id
  from tests
  join builds on builds.id = tests.build_id
  where
    tests.start_time >= :since
    and jsonb_exists(tests.environment_misc, 'platform')
    and builds.checkout_id in (
      select checkout_id
      from latest_checkout
    )
)
select
  row_number() over (order by checkouts.start_time desc nulls first, checkouts.id desc) as rank,
  checkouts.id,
  checkouts.origin,
  checkouts.tree_name,
  checkouts.git_repository_url,
  checkouts.git_repository_branch,
  checkouts.git_commit_hash
from recent
join checkouts on checkouts.id = recent.id
