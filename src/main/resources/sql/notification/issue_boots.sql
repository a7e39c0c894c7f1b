-- The boots that reports on issues list: of each platform the test that arrived last, how often and since when the issue
-- was met there, and the test that last passed on the same branch, platform and path. A commit on which the issue was
-- met does not count as passed, and if one of those is not known, none counts.
-- Indexes: incidents_of_issue, checkouts_repository_time, builds_checkout_id, tests_build_path, primary keys.
with asked as (
  select asked.issue_id, asked.url, asked.branch
    from unnest(:issues, :urls, :branches) as asked (issue_id, url, branch)
), met as (
  select asked.issue_id,
         asked.url,
         asked.branch,
         tests.id,
         tests.path,
         tests._timestamp,
         tests.build_id,
         tests.environment_compatible,
         tests.environment_misc ->> 'platform' as platform
    from asked
    join incidents on incidents.issue_id = asked.issue_id
    join tests on tests.id = incidents.test_id
), excluded as (
  select met.issue_id,
         array_agg(distinct checkouts.git_commit_hash) as commits
    from met
    join builds on builds.id = met.build_id
    join checkouts on checkouts.id = builds.checkout_id
   group by met.issue_id
), counted as (
  select issue_id,
         platform,
         count(*) as fails,
         min(_timestamp) as oldest
    from met
   where path in ('boot', 'boot.nfs')
     and platform is not null
   group by issue_id, platform
), listed as (
  select distinct on (issue_id, platform) *
    from met
   where path in ('boot', 'boot.nfs')
     and platform is not null
   order by issue_id, platform, _timestamp desc, id
)
select listed.issue_id,
       listed.platform,
       listed.id,
       listed.path,
       listed.environment_compatible as compatibles,
       counted.fails,
       counted.oldest,
       passed.id as last_pass_id,
       passed.start_time as last_pass_start,
       passed.commit as last_pass
  from listed
  join counted on counted.issue_id = listed.issue_id
              and counted.platform = listed.platform
  left join excluded on excluded.issue_id = listed.issue_id
  left join lateral (
       select tests.id,
              tests.start_time,
              checkouts.git_commit_hash as commit
         from checkouts
         join builds on builds.checkout_id = checkouts.id
         join tests on tests.build_id = builds.id
        where checkouts.git_repository_url = listed.url
          and checkouts.git_repository_branch = listed.branch
          and checkouts.origin = 'maestro'
          and checkouts.git_commit_hash <> all (excluded.commits)
          and tests.status = 'PASS'
          and tests.path = listed.path
          and tests.environment_misc ->> 'platform' = listed.platform
          and tests._timestamp >= :now - interval '18 days'
        order by builds.start_time desc, tests.id
        limit 1) as passed on true
 order by listed.issue_id, listed.platform
