-- Adds the rows of latest_checkout.csv that aren't there yet; those that are stay as they are. An empty field is null, except where the
-- column has no nulls. Indexes: primary key and unique constraints of latest_checkout.
insert into latest_checkout (
  checkout_id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time
)
select
  checkout_id,
  coalesce(origin, ''),
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time
from restored
on conflict do nothing
