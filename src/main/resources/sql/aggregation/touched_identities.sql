-- Which tree identities does the claimed work belong to? A row whose build or checkout is not stored yet belongs to none: when
-- the missing parent comes, its own queue row covers all its children.
-- Indexes: primary keys of tests, builds and checkouts.
create temporary table touched_identities on commit drop as
with touched_builds as (
  select build_id
  from claimed
  where build_id is not null
  union
  select tests.build_id
  from claimed
  join tests on tests.id = claimed.test_id
),
touched_checkouts as (
  select checkout_id
  from claimed
  where checkout_id is not null
  union
  select builds.checkout_id
  from touched_builds
  join builds on builds.id = touched_builds.build_id
)
select
  checkouts.origin,
  checkouts.tree_name,
  checkouts.git_repository_url,
  checkouts.git_repository_branch,
  checkouts.git_commit_hash
from touched_checkouts
join checkouts on checkouts.id = touched_checkouts.checkout_id
union
select
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
from claimed
where origin is not null
