-- The checkouts of a branch, the one that started last first: the newest commit of a branch, its list of commits.

drop index concurrently if exists checkouts_branch_time;
create index concurrently checkouts_branch_time
  on checkouts (tree_name, git_repository_branch, origin, start_time desc);
