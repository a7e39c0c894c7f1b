-- How did the boots and other tests of these commits end, by what filters look at? A test without a path is asked for
-- only with both kinds, and its duration must then lie within the bounds of both. Issue keys are read only if a filter
-- asks for issues. Each build has groups of its own, because grouping by its many names takes longer than reading more
-- groups.
-- Uses checkouts_commit_hash and the indexes on builds.checkout_id, tests.build_id and incidents.test_id.
select
    c.id as checkout,
    c.git_commit_hash as hash,
    c.git_commit_name as name,
    c.git_commit_tags as tags,
    c.start_time,
    coalesce(t.path = 'boot' or t.path like 'boot.%', false) as boot,
    t.status,
    b.compiler,
    b.architecture,
    b.config_name as config,
    t.misc ->> 'runtime' as lab,
    cast(case when :with_issues then count(distinct t.id) else count(*) end as integer) as items,
    case when :with_issues then array_agg(distinct n.issue_id || ',' || n.issue_version) end as issues
from checkouts c
join builds b on b.checkout_id = c.id
join tests t on t.build_id = b.id
left join incidents n on :with_issues and n.test_id = t.id
where c.git_commit_hash = any(:hashes)
  and c.origin = :origin
  and (cast(:tree as text) is null or c.tree_name = :tree)
  and c.git_repository_branch is not distinct from :branch
  and (:any_url or c.git_repository_url is not distinct from :url)
  and (:boots and :others
      or :boots and (t.path = 'boot' or t.path like 'boot.%')
      or :others and t.path <> 'boot' and t.path not like 'boot.%')
  and (t.path <> 'boot' and t.path not like 'boot.%'
      or (cast(:boot_least as bigint) is null or t.duration >= :boot_least)
      and (cast(:boot_most as bigint) is null or t.duration <= :boot_most))
  and (t.path = 'boot' or t.path like 'boot.%'
      or (cast(:test_least as bigint) is null or t.duration >= :test_least)
      and (cast(:test_most as bigint) is null or t.duration <= :test_most))
  and (not :by_hardware
      or t.environment_compatible && cast(:hardware as text[])
      or t.environment_misc ->> 'platform' = any(:hardware))
group by c.id, b.id, 6, t.status, t.misc ->> 'runtime'
order by c.start_time, c.id
