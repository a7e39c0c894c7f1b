-- Which stored buckets of the touched identities count nothing any more? A test moves when its path, build data or incident comes
-- late (ingest 13.11). Indexes: tree_tests_rollup_identity (coalesce(git_commit_hash, ''), origin), rollup_buckets_bucket.
delete from tree_tests_rollup as stored
using touched_identities as touched
where
  coalesce(stored.git_commit_hash, '') = coalesce(touched.git_commit_hash, '')
  and stored.origin = touched.origin
  and stored.git_commit_hash is not distinct from touched.git_commit_hash
  and stored.tree_name is not distinct from touched.tree_name
  and stored.git_repository_url is not distinct from touched.git_repository_url
  and stored.git_repository_branch is not distinct from touched.git_repository_branch
  and not exists (
    select
    from rollup_buckets as counted
    where counted.bucket = md5(
      row(
        stored.origin,
        stored.tree_name,
        stored.git_repository_branch,
        stored.git_repository_url,
        stored.git_commit_hash,
        stored.path_group,
        stored.build_config_name,
        stored.build_architecture,
        stored.build_compiler,
        stored.hardware_key,
        stored.test_platform,
        stored.test_lab,
        stored.test_origin,
        stored.issue_id,
        stored.issue_version,
        stored.issue_uncategorized
      )::text
    )
  )
