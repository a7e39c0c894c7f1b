-- How did the builds, boots and other tests of these checkouts end? Dummy builds are not counted, their tests are; a
-- test without a path is neither boot nor test. The underscore of the dummies' prefix is a wildcard here.
-- Uses the indexes on builds.checkout_id and tests.build_id.
with build as materialized (
    select b.id, b.status
    from builds b
    where b.checkout_id = any(:checkouts)
)
select 'builds' as kind, status, cast(count(*) as integer) as items
from build
where id not like 'maestro:dummy_%'
group by status
union all
select
    case when t.path = 'boot' or t.path like 'boot.%' then 'boots' else 'tests' end,
    t.status,
    cast(count(*) as integer)
from build b
join tests t on t.build_id = b.id
where t.path is not null
group by 1, 2
