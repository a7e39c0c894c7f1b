-- The last runs of a test on the builds of one configuration of a branch, newest first. Without a bound only runs
-- that have no time at all count.
-- Indexes: checkouts_repository_time for the branch, builds_checkout_id, tests_build_path.
select tests.start_time,
       tests.id,
       coalesce(tests.status, 'NULL') as status,
       checkouts.git_commit_hash
  from checkouts
  join builds on builds.checkout_id = checkouts.id
  join tests on tests.build_id = builds.id
 where checkouts.git_repository_url = :gitRepositoryUrl
   and checkouts.git_repository_branch = :gitRepositoryBranch
   and checkouts.origin = :origin
   and builds.config_name = :configName
   and tests.path = :path
   and tests.environment_misc ->> 'platform' is not distinct from :platform
   and case
         when cast(:bound as timestamptz) is null then tests.start_time is null and tests._timestamp is null
         when :byStartTime then tests.start_time <= :bound
         else tests._timestamp <= :bound
       end
 order by case when :byStartTime then tests.start_time else tests._timestamp end desc, tests.id
 limit :groupSize
