-- The failed tests of subscribed platforms, the one that started last first. A test counts if it ran in a lab that its
-- own entry names, or another entry that its compatibles name.
-- Indexes: tests_origin_time_platform, tests_platform_idx, primary keys.
with asked as (
  select asked.name, asked.origin, asked.lab
    from unnest(:names, :origins, :labs) as asked (name, origin, lab)
), platform as (
  select distinct asked.name, asked.origin
    from asked
)
select tests.id,
       tests.environment_misc ->> 'platform' as platform,
       tests.origin,
       tests.path,
       tests.status,
       tests.start_time,
       tests.misc ->> 'runtime' as lab,
       tests.environment_misc ->> 'job_id' as job_id,
       checkouts.tree_name,
       checkouts.git_repository_branch as branch,
       checkouts.git_commit_hash as commit
  from platform
  join tests on tests.origin = platform.origin
            and tests.environment_misc ->> 'platform' = platform.name
            and tests.start_time between :now - interval '7 days' and :now
            and tests.status = 'FAIL'
  join builds on builds.id = tests.build_id
  join checkouts on checkouts.id = builds.checkout_id
 where exists (
       select
         from asked
        where asked.origin = tests.origin
          and asked.lab = tests.misc ->> 'runtime'
          and (asked.name = platform.name or asked.name = any (tests.environment_compatible)))
 order by tests.start_time desc, tests.id
