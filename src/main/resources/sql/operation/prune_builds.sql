-- Deletes one batch of builds; see prune_tests. Indexes: primary keys of builds and checkouts.
with gone as (
  delete from builds
  using doomed_builds as doomed
  where
    builds.id = doomed.id
    and doomed.place > :done
    and doomed.place <= :done + :size
  returning builds.checkout_id
),
remembered as (
  insert into pruned_checkouts (
    checkout_id,
    origin,
    tree_name,
    git_repository_url,
    git_repository_branch,
    git_commit_hash,
    pruned_at
  )
  select distinct
    checkouts.id,
    checkouts.origin,
    checkouts.tree_name,
    checkouts.git_repository_url,
    checkouts.git_repository_branch,
    checkouts.git_commit_hash,
    cast(:now as timestamptz)
  from gone
  join checkouts on checkouts.id = gone.checkout_id
  on conflict (checkout_id) do nothing
)
select count(*)
from gone
