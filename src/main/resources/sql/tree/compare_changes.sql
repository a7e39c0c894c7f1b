-- How many builds, boots and other tests went from which status to which between two revisions? Pairs are made as
-- compare_builds and compare_tests make them, without filters. The underscore of the dummies' prefix is a wildcard.
-- Uses checkouts_commit_hash and the indexes on builds.checkout_id and tests.build_id.
with side as materialized (
    select distinct on (s.name) s.name, c.id
    from (values ('a', cast(:hash_a as text)), ('b', cast(:hash_b as text))) s (name, hash)
    join checkouts c on c.git_commit_hash = s.hash
    where c.tree_name = :tree
      and c.git_repository_branch = :branch
      and c.origin = :origin
    order by s.name, c._timestamp desc nulls first
), build as materialized (
    select
        side.name as side,
        b.id,
        coalesce(nullif(b.config_name, ''), 'Unknown') as config_name,
        coalesce(nullif(b.architecture, ''), 'Unknown') as architecture,
        coalesce(nullif(b.compiler, ''), 'Unknown') as compiler,
        b.status,
        b.start_time,
        b._timestamp
    from side
    join builds b on b.checkout_id = side.id
    where b.id not like 'maestro:dummy_%'
), build_item as (
    select distinct on (side, config_name, architecture, compiler)
        side,
        config_name,
        architecture,
        compiler,
        case when upper(status) in ('PASS', 'FAIL') then upper(status) else 'INCONCLUSIVE' end as status
    from build
    order by side, config_name, architecture, compiler, start_time desc nulls last, _timestamp desc nulls last
), test as (
    select
        b.side,
        coalesce(nullif(t.path, ''), 'Unknown') as path,
        b.config_name,
        b.architecture,
        coalesce(nullif(t.environment_misc ->> 'platform', ''), 'Unknown') as platform,
        t.path = 'boot' or t.path like 'boot.%' as boot,
        t.status,
        t.start_time,
        t._timestamp
    from build b
    join tests t on t.build_id = b.id
    where t.path is not null
), test_item as (
    select distinct on (side, path collate "C", config_name collate "C", architecture collate "C", platform collate "C")
        side,
        path,
        config_name,
        architecture,
        platform,
        boot,
        case when upper(status) in ('PASS', 'FAIL') then upper(status) else 'INCONCLUSIVE' end as status
    from test
    order by
        side,
        path collate "C",
        config_name collate "C",
        architecture collate "C",
        platform collate "C",
        start_time desc nulls last,
        _timestamp desc nulls last
)
select 'builds' as kind, a.status as status_a, b.status as status_b, cast(count(*) as integer) as pairs
from (select * from build_item where side = 'a') a
full join (select * from build_item where side = 'b') b using (config_name, architecture, compiler)
group by a.status, b.status
union all
select
    case when coalesce(a.boot, b.boot) then 'boots' else 'tests' end,
    a.status,
    b.status,
    cast(count(*) as integer)
from (select * from test_item where side = 'a') a
full join (select * from test_item where side = 'b') b using (path, config_name, architecture, platform)
group by 1, a.status, b.status
