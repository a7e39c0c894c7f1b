-- Which boots, or other tests, of two revisions ended differently, or failed in both? The checkout ingested last stands
-- for a revision, the test that started last for a path, config, architecture and platform. Filters narrow each side;
-- statuses are looked at on the finished pair. The underscore of the dummies' prefix is a wildcard here.
-- Uses checkouts_commit_hash and the indexes on builds.checkout_id and tests.build_id.
with side as materialized (
    select distinct on (s.name) s.name, c.id
    from (values ('a', cast(:hash_a as text)), ('b', cast(:hash_b as text))) s (name, hash)
    join checkouts c on c.git_commit_hash = s.hash
    where c.tree_name = :tree
      and c.git_repository_branch = :branch
      and c.origin = :origin
    order by s.name, c._timestamp desc nulls first
), test as (
    select
        side.name as side,
        coalesce(nullif(t.path, ''), 'Unknown') as path,
        coalesce(nullif(b.config_name, ''), 'Unknown') as config_name,
        coalesce(nullif(b.architecture, ''), 'Unknown') as architecture,
        coalesce(nullif(b.compiler, ''), 'Unknown') as compiler,
        coalesce(nullif(t.environment_misc ->> 'platform', ''), 'Unknown') as platform,
        coalesce(nullif(t.misc ->> 'runtime', ''), 'Unknown') as lab,
        coalesce(nullif(t.origin, ''), 'Unknown') as origin,
        case when upper(t.status) in ('PASS', 'FAIL') then upper(t.status) else 'INCONCLUSIVE' end as status,
        t.environment_compatible,
        t.environment_misc ->> 'platform' as named_platform,
        t.start_time,
        t._timestamp
    from side
    join builds b on b.checkout_id = side.id
    join tests t on t.build_id = b.id
    where b.id not like 'maestro:dummy_%'
      and (:boots and (t.path = 'boot' or t.path like 'boot.%')
          or not :boots and t.path <> 'boot' and t.path not like 'boot.%')
      and (cast(:path as text) = '' or t.path like '%' || :path || '%')
), item as (
    select distinct on (side, path collate "C", config_name collate "C", architecture collate "C", platform collate "C")
        side,
        path,
        config_name,
        architecture,
        platform,
        status
    from test
    where (cardinality(cast(:configs as text[])) = 0 or config_name = any(:configs))
      and (cardinality(cast(:architectures as text[])) = 0 or architecture = any(:architectures))
      and (cardinality(cast(:compilers as text[])) = 0 or compiler = any(:compilers))
      and (cardinality(cast(:labs as text[])) = 0 or lab = any(:labs))
      and (cardinality(cast(:origins as text[])) = 0 or origin = any(:origins))
      and (cardinality(cast(:platforms as text[])) = 0 or platform = any(:platforms))
      and (cardinality(cast(:hardware as text[])) = 0
          or environment_compatible && cast(:hardware as text[])
          or named_platform = any(:hardware))
    order by
        side,
        path collate "C",
        config_name collate "C",
        architecture collate "C",
        platform collate "C",
        start_time desc nulls last,
        _timestamp desc nulls last
)
select
    path,
    config_name,
    architecture,
    platform,
    a.status as status_a,
    b.status as status_b
from (select * from item where side = 'a') a
full join (select * from item where side = 'b') b using (path, config_name, architecture, platform)
where (a.status is distinct from b.status or a.status = 'FAIL')
  and (cardinality(cast(:statuses as text[])) = 0 or a.status = any(:statuses) or b.status = any(:statuses))
order by path, config_name, architecture, platform
