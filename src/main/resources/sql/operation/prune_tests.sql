-- Deletes one batch of tests, and remembers whose counters can't be rebuilt any more, in one statement: a run that ends
-- between batches leaves both in step. Indexes: primary keys of tests, builds and checkouts.
with gone as (
  delete from tests
  using doomed_tests as doomed
  where
    tests.id = doomed.id
    and doomed.place > :done
    and doomed.place <= :done + :size
  returning tests.build_id
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
  join builds on builds.id = gone.build_id
  join checkouts on checkouts.id = builds.checkout_id
  on conflict (checkout_id) do nothing
)
select count(*)
from gone
