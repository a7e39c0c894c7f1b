-- Where does a part of latest_checkout.csv go first? Into a table with its columns and their types; lists are texts there.
create temporary table restored on commit drop as
select
  checkout_id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  start_time
from latest_checkout
with no data
