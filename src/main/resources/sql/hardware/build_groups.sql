-- How did the builds of these commits end that were tested on this hardware, by what filters and counts look at? A build
-- is in one group for each pair of compatibles and platform that its tests, of any origin and time, have.
-- Uses checkouts_commit_hash, builds_checkout_id, the index on tests.build_id with tests_environment_compatible and
-- tests_platform_idx, and the index on incidents.build_id.
with candidate as materialized (
    select b.id
    from checkouts c
    join builds b on b.checkout_id = c.id
    where c.git_commit_hash = any(:commits)
      and b.origin = :origin
      and b.start_time >= :start
      and b.start_time <= :end
      and b.config_name is not null
      and b.id not like 'maestro:dummy_%'
      and (cast(:least as bigint) is null or b.duration >= :least)
      and (cast(:most as bigint) is null or b.duration <= :most)
), tested as materialized (
    select distinct
        t.build_id,
        t.environment_compatible,
        t.environment_misc ->> 'platform' as platform
    from tests t
    where t.build_id = any(array(select id from candidate))
      and (t.environment_compatible @> array[cast(:hardware as text)]
          or t.environment_misc ->> 'platform' = :hardware)
)
select
    c.id as checkout_id,
    false as boot,
    b.status,
    cast(array_to_json(tested.environment_compatible) as text) as compatible,
    b.compiler,
    b.architecture,
    b.config_name as config,
    b.misc ->> 'lab' as lab,
    tested.platform,
    cast(count(distinct b.id) as integer) as items,
    cast(count(n.id) as integer) as incidents,
    count(distinct b.id) > count(distinct n.build_id) as without_incident,
    cast(case
        when :with_issues
            then json_agg(n.issue_id || ',' || n.issue_version) filter (where n.id is not null)
    end as text) as issues
from tested
join builds b on b.id = tested.build_id
join checkouts c on c.id = b.checkout_id
left join incidents n on n.build_id = b.id
group by c.id, b.status, tested.environment_compatible, b.compiler, b.architecture, b.config_name, b.misc ->> 'lab',
    tested.platform
order by c.id collate "C"
