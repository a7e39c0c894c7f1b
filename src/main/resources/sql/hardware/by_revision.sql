-- Which platforms tested one revision, and how did its builds, boots and other tests end on each? Builds count once.
-- Uses checkouts_commit_hash and the indexes on builds.checkout_id and tests.build_id.
with tested as (
    select
        t.environment_misc ->> 'platform' as platform,
        t.environment_compatible as compatible,
        case when t.path = 'boot' or t.path like 'boot.%' then 'boot' when t.path is not null then 'test' end as kind,
        t.status,
        case when b.id not like 'maestro:dummy_%' then b.id end as build_id,
        b.status as build_status
    from checkouts c
    join builds b on b.checkout_id = c.id
    join tests t on t.build_id = b.id
    where c.tree_name = :tree
      and c.git_repository_url = :url
      and c.git_repository_branch = :branch
      and c.git_commit_hash = :hash
      and t.origin = :origin
      and t.environment_misc ->> 'platform' is not null
)
select
    platform,
    compatible,
    coalesce(kind, 'none') as kind,
    status,
    cast(count(*) as integer) as items
from tested
group by platform, compatible, kind, status
union all
select
    platform,
    compatible,
    'build' as kind,
    build_status as status,
    cast(count(distinct build_id) as integer) as items
from tested
group by platform, compatible, build_status
order by platform, compatible
