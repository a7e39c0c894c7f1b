-- One test with its build and that build's checkout, either of which may be unknown.
-- Indexes: the primary keys of tests, builds and checkouts.
select tests._timestamp as field_timestamp,
       tests.id,
       tests.build_id,
       coalesce(tests.status, 'NULL') as status,
       tests.path,
       tests.log_excerpt,
       tests.log_url,
       tests.misc,
       tests.environment_misc,
       tests.start_time,
       tests.environment_compatible,
       tests.output_files,
       tests.input_files,
       builds.compiler,
       builds.architecture,
       builds.config_name,
       checkouts.git_commit_hash,
       checkouts.git_repository_branch,
       checkouts.git_repository_url,
       checkouts.git_commit_tags,
       checkouts.tree_name,
       checkouts.origin,
       tests.origin as test_origin
  from tests
  left join builds on builds.id = tests.build_id
  left join checkouts on checkouts.id = builds.checkout_id
 where tests.id = :id
