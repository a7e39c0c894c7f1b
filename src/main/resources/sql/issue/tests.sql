-- The tests of one version of an issue, or of the greatest that has an incident: a row an incident. What has not
-- arrived of test, build and checkout is null.
-- Indexes: incidents_of_issue; the primary keys of tests, builds and checkouts.
select incidents.test_id as id,
       coalesce(tests.status, 'NULL') as status,
       tests.duration,
       tests.path,
       tests.start_time,
       tests.environment_compatible,
       tests.environment_misc,
       checkouts.tree_name,
       checkouts.git_repository_branch,
       tests.misc ->> 'runtime' as lab
  from incidents
  left join tests on tests.id = incidents.test_id
  left join builds on builds.id = tests.build_id
  left join checkouts on checkouts.id = builds.checkout_id
 where incidents.issue_id = :id
   and incidents.issue_version = coalesce(
         cast(:version as integer),
         (select max(newest.issue_version)
            from incidents as newest
           where newest.issue_id = :id))
   and incidents.test_id is not null
 order by incidents._timestamp, incidents.id
