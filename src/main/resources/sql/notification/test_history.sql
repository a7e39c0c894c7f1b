-- How the same test fared up to a given one, newest first: on the same branch, configuration and platform. A test
-- without a start time is placed by its arrival. A null configuration equals nothing, a null platform equals null.
-- Indexes: checkouts_repository_time, builds_checkout_id, tests_build_path.
with reported as (
  select tests.path,
         tests.environment_misc ->> 'platform' as platform,
         tests.start_time,
         tests._timestamp,
         builds.config_name,
         checkouts.origin,
         checkouts.git_repository_url,
         checkouts.git_repository_branch
    from tests
    join builds on builds.id = tests.build_id
    join checkouts on checkouts.id = builds.checkout_id
   where tests.id = :id
)
select coalesce(tests.status, 'NULL') as status,
       checkouts.git_commit_hash as commit
  from reported
  join checkouts on checkouts.git_repository_url = reported.git_repository_url
                and checkouts.git_repository_branch = reported.git_repository_branch
                and checkouts.origin = reported.origin
  join builds on builds.checkout_id = checkouts.id
             and builds.config_name = reported.config_name
  join tests on tests.build_id = builds.id
            and tests.path = reported.path
 where (tests.environment_misc ->> 'platform') is not distinct from reported.platform
   and case
         when reported.start_time is null then tests._timestamp <= reported._timestamp
         else tests.start_time <= reported.start_time
       end
 order by case when reported.start_time is null then tests._timestamp else tests.start_time end desc,
          tests.id
 limit 10
