-- What the report on a test shows: the test, with its build and checkout as far as they are stored.
-- Indexes: the primary keys.
select tests.id,
       tests.path,
       tests.status,
       tests.start_time,
       tests.log_url,
       tests.log_excerpt,
       tests.environment_misc ->> 'platform' as platform,
       tests.environment_compatible as compatibles,
       builds.config_name,
       builds.architecture,
       builds.compiler,
       checkouts.tree_name,
       checkouts.git_repository_url as url,
       checkouts.git_repository_branch as branch,
       checkouts.git_commit_hash as commit,
       checkouts.git_commit_tags as tags
  from tests
  left join builds on builds.id = tests.build_id
  left join checkouts on checkouts.id = builds.checkout_id
 where tests.id = :id
