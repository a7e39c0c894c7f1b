-- How did the builds of these commits end, by what filters look at? Builds without a config and dummies are left out;
-- the underscore of the dummies' prefix is a wildcard here. Issue keys are read only if a filter asks for issues.
-- Uses checkouts_commit_hash, the index on builds.checkout_id and, for their filters, those on tests.build_id and
-- incidents.build_id.
select
    c.id as checkout,
    c.git_commit_hash as hash,
    c.git_commit_name as name,
    c.git_commit_tags as tags,
    c.start_time,
    false as boot,
    b.status,
    b.compiler,
    b.architecture,
    b.config_name as config,
    b.misc ->> 'lab' as lab,
    cast(case when :with_issues then count(distinct b.id) else count(*) end as integer) as items,
    case when :with_issues then array_agg(distinct n.issue_id || ',' || n.issue_version) end as issues
from checkouts c
join builds b on b.checkout_id = c.id
left join incidents n on :with_issues and n.build_id = b.id
where c.git_commit_hash = any(:hashes)
  and c.origin = :origin
  and (cast(:tree as text) is null or c.tree_name = :tree)
  and c.git_repository_branch is not distinct from :branch
  and (:any_url or c.git_repository_url is not distinct from :url)
  and b.config_name is not null
  and b.id not like 'maestro:dummy_%'
  and (cast(:least as bigint) is null or b.duration >= :least)
  and (cast(:most as bigint) is null or b.duration <= :most)
  and (not :by_hardware
      or exists (
          select
          from tests t
          where t.build_id = b.id
            and (t.environment_compatible && cast(:hardware as text[]) or t.environment_misc ->> 'platform' = any(:hardware))
      ))
group by c.id, b.status, b.compiler, b.architecture, b.config_name, b.misc ->> 'lab'
order by c.start_time, c.id
