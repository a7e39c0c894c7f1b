-- Which stored buckets of the touched identities count nothing any more? A test moves when its path, build data or incident comes
-- late (ingest 13.11). Index: tree_tests_rollup_tree_identity (coalesce(git_commit_hash, ''), origin).
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
    where
      counted.origin = stored.origin
      and counted.path_group = stored.path_group
      and counted.build_config_name = stored.build_config_name
      and counted.build_architecture = stored.build_architecture
      and counted.build_compiler = stored.build_compiler
      and counted.hardware_key = stored.hardware_key
      and counted.issue_uncategorized = stored.issue_uncategorized
      and counted.tree_name is not distinct from stored.tree_name
      and counted.git_repository_branch is not distinct from stored.git_repository_branch
      and counted.git_repository_url is not distinct from stored.git_repository_url
      and counted.git_commit_hash is not distinct from stored.git_commit_hash
      and counted.test_platform is not distinct from stored.test_platform
      and counted.test_lab is not distinct from stored.test_lab
      and counted.test_origin is not distinct from stored.test_origin
      and counted.issue_id is not distinct from stored.issue_id
      and counted.issue_version is not distinct from stored.issue_version
  )
