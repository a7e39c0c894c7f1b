-- The checkouts of a branch of a repository, whatever the tree is called: the history by hash, the tree report.

drop index concurrently if exists checkouts_repository_time;
create index concurrently checkouts_repository_time
  on checkouts (git_repository_url, git_repository_branch, origin, start_time desc);
