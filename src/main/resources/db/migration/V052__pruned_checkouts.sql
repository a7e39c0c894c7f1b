-- Memory of what prune_db removed. The counters keep counting it, so a rebuild must leave these trees alone.

create table if not exists pruned_checkouts (
  checkout_id text primary key,
  origin text not null,
  tree_name text,
  git_repository_url text,
  git_repository_branch text,
  git_commit_hash text,
  pruned_at timestamptz not null
);

create index if not exists pruned_checkouts_identity on pruned_checkouts ((coalesce(git_commit_hash, '')), origin);

comment on table pruned_checkouts is
  'One row for each checkout that prune_db removed, or of which it removed builds or tests, with the tree identity that '
  'the checkout had. The core tables no longer say what its counters were made of.';
comment on column pruned_checkouts.pruned_at is 'when something of it was first removed';
