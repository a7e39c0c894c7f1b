-- Which checkouts are due for status reports, and how did they fare? Of each asked branch the one that started last
-- between 29 and 5 hours ago, whatever its origin, together with all checkouts of the same revision; those that finished
-- at other times are reported by themselves.
-- Indexes: checkouts_repository_time, builds_checkout_id, tests_build_id.
with asked as (
  select distinct asked.url, asked.branch, asked.origin
    from unnest(:urls, :branches, :origins) as asked (url, branch, origin)
), chosen as (
  select distinct on (checkouts.git_repository_branch, checkouts.git_repository_url) checkouts.*
    from asked
    join checkouts on checkouts.git_repository_url = asked.url
                  and checkouts.git_repository_branch = asked.branch
                  and checkouts.origin = asked.origin
   where checkouts.start_time between :now - interval '29 hours' and :now - interval '5 hours'
   order by checkouts.git_repository_branch, checkouts.git_repository_url, checkouts.start_time desc, checkouts.id
), record as (
  select row_number() over (order by checkouts.git_commit_hash, max(checkouts.id)) as number,
         max(checkouts.id) as checkout_id,
         checkouts.tree_name,
         checkouts.git_repository_url as url,
         checkouts.git_repository_branch as branch,
         checkouts.git_commit_hash as commit,
         checkouts.origin,
         max(checkouts.start_time) as start_time,
         array_agg(checkouts.id) as members
    from chosen
    join checkouts on checkouts.git_repository_url = chosen.git_repository_url
                  and checkouts.git_repository_branch = chosen.git_repository_branch
                  and checkouts.origin = chosen.origin
                  and checkouts.git_commit_hash is not distinct from chosen.git_commit_hash
                  and checkouts.tree_name is not distinct from chosen.tree_name
   group by checkouts.tree_name,
            checkouts.git_repository_url,
            checkouts.git_repository_branch,
            checkouts.git_commit_hash,
            checkouts.origin,
            checkouts.origin_builds_finish_time,
            checkouts.origin_tests_finish_time
), built as (
  select record.number, builds.id, builds.status
    from record
    join builds on builds.checkout_id = any (record.members)
), tested as (
  select built.number,
         case
           when tests.status = 'PASS' then 'passed'
           when tests.status = 'FAIL' then 'failed'
           else 'other'
         end as result,
         count(*) filter (where tests.path = 'boot' or tests.path like 'boot.%') as boots,
         count(*) filter (where tests.path <> 'boot' and tests.path not like 'boot.%') as tests
    from built
    join tests on tests.build_id = built.id
   group by 1, 2
), build_counts as (
  select number,
         count(*) filter (where status = 'PASS') as passed,
         count(*) filter (where status = 'FAIL') as failed,
         count(*) filter (where status is null or status not in ('PASS', 'FAIL')) as other
    from built
   where not starts_with(id, 'maestro:dummy_')
   group by number
), test_counts as (
  select number,
         sum(boots) filter (where result = 'passed') as boots_passed,
         sum(boots) filter (where result = 'failed') as boots_failed,
         sum(boots) filter (where result = 'other') as boots_other,
         sum(tests) filter (where result = 'passed') as tests_passed,
         sum(tests) filter (where result = 'failed') as tests_failed,
         sum(tests) filter (where result = 'other') as tests_other
    from tested
   group by number
)
select record.checkout_id,
       record.tree_name,
       record.url,
       record.branch,
       record.commit,
       record.origin,
       record.start_time,
       coalesce(build_counts.passed, 0) as builds_passed,
       coalesce(build_counts.failed, 0) as builds_failed,
       coalesce(build_counts.other, 0) as builds_other,
       coalesce(test_counts.boots_passed, 0) as boots_passed,
       coalesce(test_counts.boots_failed, 0) as boots_failed,
       coalesce(test_counts.boots_other, 0) as boots_other,
       coalesce(test_counts.tests_passed, 0) as tests_passed,
       coalesce(test_counts.tests_failed, 0) as tests_failed,
       coalesce(test_counts.tests_other, 0) as tests_other
  from record
  left join build_counts on build_counts.number = record.number
  left join test_counts on test_counts.number = record.number
 order by record.number
