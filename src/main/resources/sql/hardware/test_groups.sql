-- How did the boots and other tests of these commits end on this hardware, by what filters and counts look at? A test
-- counts once for each of its incidents. The duration of a test without a path must lie within the bounds of both kinds.
-- Uses checkouts_commit_hash, builds_checkout_id, tests_hardware, and the index on
-- incidents.test_id.
with tested as materialized (
    select
        t.id,
        t.build_id,
        t.status,
        t.environment_compatible,
        t.environment_misc ->> 'platform' as platform,
        t.misc ->> 'runtime' as lab,
        coalesce(t.path = 'boot' or t.path like 'boot.%', false) as boot
    from tests t
    where hardware_keys(t.origin, t.environment_compatible, t.environment_misc ->> 'platform')
          @> array[hardware_key(:origin, :hardware)]
      and t.start_time >= :start
      and t.start_time <= :end
      and (t.path <> 'boot' and t.path not like 'boot.%'
          or (cast(:boot_least as bigint) is null or t.duration >= :boot_least)
          and (cast(:boot_most as bigint) is null or t.duration <= :boot_most))
      and (t.path = 'boot' or t.path like 'boot.%'
          or (cast(:test_least as bigint) is null or t.duration >= :test_least)
          and (cast(:test_most as bigint) is null or t.duration <= :test_most))
)
select
    c.id as checkout_id,
    t.boot,
    t.status,
    cast(array_to_json(t.environment_compatible) as text) as compatible,
    b.compiler,
    b.architecture,
    b.config_name as config,
    t.lab,
    t.platform,
    cast(count(*) as integer) as items,
    cast(count(n.id) as integer) as incidents,
    count(*) > count(n.id) as without_incident,
    cast(case
        when :with_issues
            then json_agg(n.issue_id || ',' || n.issue_version) filter (where n.id is not null)
    end as text) as issues
from tested t
join builds b on b.id = t.build_id
join checkouts c on c.id = b.checkout_id
left join incidents n on n.test_id = t.id
where c.git_commit_hash = any(:commits)
group by c.id, t.boot, t.status, t.environment_compatible, b.compiler, b.architecture, b.config_name, t.lab, t.platform
order by c.id collate "C"
