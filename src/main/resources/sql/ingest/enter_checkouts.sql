-- Which submitted checkouts are new? They enter with their tree identity before anybody asks which identities are left: a
-- checkout that another transaction is just storing makes this one wait, and is seen by what follows. Without it that
-- checkout would be completed by the merge unnoticed. Rows are entered in id order, so writers cannot deadlock.
-- Index: checkouts primary key.
insert into checkouts (
  _timestamp,
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
)
select
  cast(:received as timestamptz) + seq * interval '1 microsecond',
  id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash
from incoming_checkouts
order by id
on conflict (id) do nothing
