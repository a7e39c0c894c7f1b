-- What do the counter tables say that the core tables don't, and the other way round (ingest 13.11)? Written from the definition,
-- one correlated question a counter, so that it shares no thought with the statements that it judges.
with joined as (
  select
    checkouts.id as checkout_id,
    checkouts.origin,
    checkouts.tree_name,
    checkouts.git_repository_url,
    checkouts.git_repository_branch,
    checkouts.git_commit_hash,
    builds.id as build_id,
    builds.config_name,
    builds.architecture,
    builds.compiler,
    builds.status as build_status,
    tests.id as test_id,
    tests.origin as test_origin,
    tests.path,
    tests.status,
    tests.environment_misc ->> 'platform' as platform,
    tests.environment_compatible[1] as compatible,
    tests.misc ->> 'runtime' as lab,
    coalesce(tests.path ~ '^boot(\.|$)', false) as boot,
    (select incidents.id from incidents where incidents.test_id = tests.id
      order by incidents._timestamp, incidents.id collate "C" limit 1) as incident_id
  from tests, builds, checkouts
  where tests.build_id = builds.id and builds.checkout_id = checkouts.id
),
tree as (
  select
    'tree' as kind,
    jsonb_build_array(c.origin, c.tree_name, c.git_repository_url, c.git_repository_branch, c.git_commit_hash) as key,
    jsonb_build_array(
      (select jsonb_object_agg(status, n) from (
        select coalesce(case b.status when 'PASS' then 'pass' when 'FAIL' then 'fail' end, 'inc') as status, count(*) as n
        from builds as b join checkouts as k on k.id = b.checkout_id
        where b.id not like 'maestro:dummy\_%'
          and (k.origin, k.tree_name, k.git_repository_url, k.git_repository_branch, k.git_commit_hash)
            is not distinct from (c.origin, c.tree_name, c.git_repository_url, c.git_repository_branch, c.git_commit_hash)
        group by 1) as builds_by_status),
      (select jsonb_object_agg(status, n) from (
        select concat(case when j.boot then 'boot ' else 'test ' end,
          coalesce(case j.status when 'PASS' then 'pass' when 'FAIL' then 'fail' end, 'inc')) as status, count(*) as n
        from joined as j
        where (j.origin, j.tree_name, j.git_repository_url, j.git_repository_branch, j.git_commit_hash)
            is not distinct from (c.origin, c.tree_name, c.git_repository_url, c.git_repository_branch, c.git_commit_hash)
        group by 1) as tests_by_status)
    ) as counts
  from (select distinct origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash from checkouts) as c
),
hardware as (
  select
    'hardware' as kind,
    jsonb_build_array(h.test_origin, h.platform, h.checkout_id) as key,
    jsonb_build_array(
      (select jsonb_object_agg(status, n) from (
        select coalesce(case build_status when 'PASS' then 'pass' when 'FAIL' then 'fail' end, 'inc') as status,
          count(distinct build_id) as n
        from joined as j
        where j.test_origin = h.test_origin and j.platform = h.platform and j.checkout_id = h.checkout_id
          and j.build_id not like 'maestro:dummy\_%'
        group by 1) as builds_by_status),
      (select jsonb_object_agg(status, n) from (
        select concat(case when boot then 'boot ' else 'test ' end,
          coalesce(case status when 'PASS' then 'pass' when 'FAIL' then 'fail' end, 'inc')) as status, count(*) as n
        from joined as j
        where j.test_origin = h.test_origin and j.platform = h.platform and j.checkout_id = h.checkout_id
        group by 1) as tests_by_status)
    ) as counts
  from (select distinct test_origin, platform, checkout_id from joined where platform is not null) as h
),
rollup as (
  select
    'rollup' as kind,
    jsonb_build_array(
      j.origin, j.tree_name, j.git_repository_branch, j.git_repository_url, j.git_commit_hash,
      coalesce(nullif(substring(j.path from '^[^.]*'), ''), '-'),
      case when j.config_name <> '' then j.config_name else 'Unknown' end,
      case when j.architecture <> '' then j.architecture else 'Unknown' end,
      case when j.compiler <> '' then j.compiler else 'Unknown' end,
      case when j.compatible is not null then j.compatible when j.platform <> '' then j.platform else 'Unknown' end,
      j.platform, j.lab, j.test_origin, i.issue_id, i.issue_version,
      coalesce(i.id is null and j.status = 'FAIL', false)) as key,
    jsonb_build_array(
      count(*) filter (where j.status = 'PASS'), count(*) filter (where j.status = 'FAIL'),
      count(*) filter (where j.status = 'SKIP'), count(*) filter (where j.status = 'ERROR'),
      count(*) filter (where j.status = 'MISS'), count(*) filter (where j.status = 'DONE'),
      count(*) filter (where j.status is null), count(*)) as counts
  from joined as j
  left join incidents as i on i.id = j.incident_id
  group by 2
),
told as (
  select 'tree' as kind,
    jsonb_build_array(origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash) as key,
    jsonb_build_array(
      nullif(jsonb_strip_nulls(jsonb_build_object(
        'pass', nullif(build_pass, 0), 'fail', nullif(build_failed, 0), 'inc', nullif(build_inc, 0))), '{}'),
      nullif(jsonb_strip_nulls(jsonb_build_object(
        'boot pass', nullif(boot_pass, 0), 'boot fail', nullif(boot_failed, 0), 'boot inc', nullif(boot_inc, 0),
        'test pass', nullif(test_pass, 0), 'test fail', nullif(test_failed, 0), 'test inc', nullif(test_inc, 0))), '{}')
    ) as counts
  from tree_listing
  union all
  select 'hardware',
    jsonb_build_array(test_origin, platform, checkout_id),
    jsonb_build_array(
      nullif(jsonb_strip_nulls(jsonb_build_object(
        'pass', nullif(build_pass, 0), 'fail', nullif(build_failed, 0), 'inc', nullif(build_inc, 0))), '{}'),
      nullif(jsonb_strip_nulls(jsonb_build_object(
        'boot pass', nullif(boot_pass, 0), 'boot fail', nullif(boot_failed, 0), 'boot inc', nullif(boot_inc, 0),
        'test pass', nullif(test_pass, 0), 'test fail', nullif(test_failed, 0), 'test inc', nullif(test_inc, 0))), '{}'))
  from hardware_status
  union all
  select 'rollup',
    jsonb_build_array(
      origin, tree_name, git_repository_branch, git_repository_url, git_commit_hash, path_group, build_config_name,
      build_architecture, build_compiler, hardware_key, test_platform, test_lab, test_origin, issue_id, issue_version,
      issue_uncategorized),
    jsonb_build_array(
      pass_tests, fail_tests, skip_tests, error_tests, miss_tests, done_tests, null_tests, total_tests)
  from tree_tests_rollup
),
meant as (
  select * from tree
  union all
  select * from hardware
  union all
  select * from rollup
)
select concat_ws(' ', kind, key, 'told', told.counts, 'meant', meant.counts) as line
from told
full join meant using (kind, key)
where told.counts is distinct from meant.counts
  -- a row of an identity that no checkout has any more stays, empty
  and not (meant.counts is null and kind = 'tree' and told.counts = '[null, null]')
order by line
