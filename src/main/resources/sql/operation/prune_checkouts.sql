-- Deletes one batch of checkouts; see prune_tests. Index: primary key of checkouts.
with gone as (
  delete from checkouts
  using doomed_checkouts as doomed
  where
    checkouts.id = doomed.id
    and doomed.place > :done
    and doomed.place <= :done + :size
  returning checkouts.*
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
  from gone as checkouts
  on conflict (checkout_id) do nothing
)
select count(*)
from gone
