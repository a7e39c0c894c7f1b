-- How many boots and other tests of these builds ended how? A request for one of the kinds takes a path that begins
-- with the letters boot for a boot, with or without a dot, and a missing path for either; counting does not.
-- Uses the index on tests.build_id.
select
    cast(b.position as integer) as build,
    t.status,
    coalesce(t.path = 'boot' or t.path like 'boot.%', false) as boot,
    cast(count(*) as integer) as tests
from unnest(cast(:builds as text[])) with ordinality b (id, position)
join tests t on t.build_id = b.id
where :boots and :others
   or t.path is null
   or :boots and t.path like 'boot%'
   or :others and t.path not like 'boot%'
group by 1, 2, 3
