-- What do filters look at of the tests of these builds? A request for one of the kinds takes a path that begins with
-- the letters boot for a boot, with or without a dot, and a missing path for either.
-- Uses the index on tests.build_id.
select
    b.position,
    t.id,
    t.origin,
    t.status,
    t.duration,
    t.path,
    t.environment_compatible as compatibles,
    t.environment_misc ->> 'platform' as platform,
    t.misc ->> 'runtime' as lab
from unnest(cast(:builds as text[])) with ordinality b (id, position)
join tests t on t.build_id = b.id
where :boots and :others
   or t.path is null
   or :boots and t.path like 'boot%'
   or :others and t.path not like 'boot%'
