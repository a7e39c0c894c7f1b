-- Which builds of two revisions ended differently, or failed in both? The checkout ingested last stands for a
-- revision, the build that started last for a config, architecture and compiler. Filters narrow each side; statuses are
-- looked at on the finished pair. Clients know the builds that only side B has in the order of a hash table of 1024
-- buckets over the three names, so that order is written out. The underscore of the dummies' prefix is a wildcard.
-- Uses checkouts_commit_hash and the indexes on builds.checkout_id and tests.build_id.
with side as materialized (
    select distinct on (s.name) s.name, c.id
    from (values ('a', cast(:hash_a as text)), ('b', cast(:hash_b as text))) s (name, hash)
    join checkouts c on c.git_commit_hash = s.hash
    where c.tree_name = :tree
      and c.git_repository_branch = :branch
      and c.origin = :origin
    order by s.name, c._timestamp desc nulls first
), build as (
    select
        side.name as side,
        b.id,
        coalesce(nullif(b.config_name, ''), 'Unknown') as config_name,
        coalesce(nullif(b.architecture, ''), 'Unknown') as architecture,
        coalesce(nullif(b.compiler, ''), 'Unknown') as compiler,
        coalesce(nullif(b.misc ->> 'lab', ''), 'Unknown') as lab,
        b.origin,
        case when upper(b.status) in ('PASS', 'FAIL') then upper(b.status) else 'INCONCLUSIVE' end as status,
        b.start_time,
        b._timestamp
    from side
    join builds b on b.checkout_id = side.id
    where b.id not like 'maestro:dummy_%'
), item as (
    select distinct on (side, config_name, architecture, compiler)
        side,
        config_name,
        architecture,
        compiler,
        status
    from build
    where (cardinality(cast(:configs as text[])) = 0 or config_name = any(:configs))
      and (cardinality(cast(:architectures as text[])) = 0 or architecture = any(:architectures))
      and (cardinality(cast(:compilers as text[])) = 0 or compiler = any(:compilers))
      and (cardinality(cast(:labs as text[])) = 0 or lab = any(:labs))
      and (cardinality(cast(:origins as text[])) = 0 or origin = any(:origins))
      and (cardinality(cast(:hardware as text[])) = 0
          or exists (
              select
              from tests t
              where t.build_id = build.id
                and (t.environment_compatible && cast(:hardware as text[])
                    or t.environment_misc ->> 'platform' = any(:hardware))
          ))
    order by side, config_name, architecture, compiler, start_time desc nulls last, _timestamp desc nulls last
)
select
    pair.config_name,
    pair.architecture,
    pair.compiler,
    pair.status_a,
    pair.status_b
from (
    select
        config_name,
        architecture,
        compiler,
        a.status as status_a,
        b.status as status_b,
        cast(hashtext(config_name) as bit(32)) as config_hash,
        cast(hashtext(architecture) as bit(32)) as architecture_hash,
        cast(hashtext(compiler) as bit(32)) as compiler_hash
    from (select * from item where side = 'a') a
    full join (select * from item where side = 'b') b using (config_name, architecture, compiler)
    where (a.status is distinct from b.status or a.status = 'FAIL')
      and (cardinality(cast(:statuses as text[])) = 0 or a.status = any(:statuses) or b.status = any(:statuses))
) pair
cross join lateral (select ((config_hash << 1) | (config_hash >> 31)) # architecture_hash as hash) two
cross join lateral (select ((two.hash << 1) | (two.hash >> 31)) # compiler_hash as hash) three
order by
    pair.status_a is null,
    case when pair.status_a is null then substring(three.hash from 23 for 10) end,
    pair.config_name,
    pair.architecture,
    pair.compiler
